package io.clientele.build.world;

import io.clientele.build.example.MartViews;
import io.clientele.catalog.metric.MartMetrics;
import io.clientele.catalog.metric.MetricReader;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The measures of every file on the class path, whether in a folder or in a jar. */
final class Measures {
  private Measures() {}

  static List<MartMetrics> all() {
    URL folder = Objects.requireNonNull(Measures.class.getClassLoader().getResource("metrics"));
    try {
      URI place = folder.toURI();
      if (!place.getScheme().equals("jar")) {
        return in(Path.of(place));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return in(jar.getPath("metrics"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<MartMetrics> in(Path folder) throws IOException {
    Problems problems = new Problems();
    MetricReader reader = new MetricReader(MartViews.CATALOG, problems);
    try (Stream<Path> files = Files.list(folder)) {
      List<MartMetrics> read = files.sorted().flatMap(file -> read(reader, file).stream()).toList();
      problems.throwIfAny();
      return read;
    }
  }

  private static java.util.Optional<MartMetrics> read(MetricReader reader, Path file) {
    String name = file.getFileName().toString();
    try {
      return reader.read("metrics/" + name, name.replace(".yml", ""), Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
