package io.clientele.pipeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data folder as the online-retail example reads it.
 *
 * @param folder holds {@code online_retail_spark_byday/}, one CSV file per day
 */
record ShopData(Path folder) {
  Path files() {
    return folder.resolve("online_retail_spark_byday");
  }

  boolean isThere() {
    return Files.isDirectory(files());
  }

  /** The daily files, oldest first. */
  List<Path> days() throws IOException {
    try (Stream<Path> found = Files.list(files())) {
      return found.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** Copies all days but the newest, which {@link #copyNewestTo} brings later. */
  void copyAllButNewestTo(ShopData target) throws IOException {
    Files.createDirectories(target.files());
    List<Path> days = days();
    for (Path day : days.subList(0, days.size() - 1)) {
      Files.copy(day, target.files().resolve(day.getFileName()));
    }
  }

  void copyNewestTo(ShopData target) throws IOException {
    List<Path> days = days();
    Path newest = days.get(days.size() - 1);
    Files.copy(newest, target.files().resolve(newest.getFileName()));
  }
}
