package io.clientele.pipeline.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder with size and time of change, to tell what a command wrote. */
public record LakeFiles(Map<String, String> files) {

  /** The tables and releases of a lake; locks, logs and journals are none of them. */
  public static LakeFiles tablesOf(Path lake) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String part : List.of("bronze", "quarantine", "silver", "gold", "releases")) {
      Path folder = lake.resolve(part);
      if (Files.isDirectory(folder)) {
        add(lake, folder, files);
      }
    }
    return new LakeFiles(files);
  }

  private static void add(Path lake, Path folder, Map<String, String> files) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            lake.relativize(file).toString(),
            Files.size(file) + " bytes of " + Files.getLastModifiedTime(file));
      }
    }
  }

  /** Paths that were added, changed or removed since {@code before}. */
  public List<String> changedSince(LakeFiles before) {
    TreeMap<String, String> changed = new TreeMap<>();
    files.forEach(
        (path, state) -> {
          if (!state.equals(before.files.get(path))) {
            changed.put(path, state);
          }
        });
    before.files.keySet().stream()
        .filter(path -> !files.containsKey(path))
        .forEach(path -> changed.put(path, "removed"));
    return List.copyOf(changed.keySet());
  }

  /** Removes a folder with everything in it; does nothing when there is none. */
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
