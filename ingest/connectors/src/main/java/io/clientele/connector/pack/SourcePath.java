package io.clientele.connector.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a source's {@code path} names: the folder that paths of deliveries are relative to, and the
 * globs below it of streams that name none.
 */
record SourcePath(Path root, List<String> globs) {
  SourcePath {
    globs = List.copyOf(globs);
  }

  /** Reads a folder, a file or a glob; it need not exist. */
  static SourcePath of(String text) {
    int wild = firstWild(text);
    if (wild >= 0) {
      int slash = text.lastIndexOf('/', wild);
      String root = slash <= 0 ? "/" : text.substring(0, slash);
      return new SourcePath(Path.of(root).normalize(), List.of(text.substring(slash + 1)));
    }
    Path path = Path.of(text).normalize();
    Path parent = path.getParent();
    if (Files.isRegularFile(path) && parent != null) {
      return new SourcePath(parent, List.of(escaped(String.valueOf(path.getFileName()))));
    }
    return new SourcePath(path, List.of("*", "**/*"));
  }

  private static int firstWild(String text) {
    for (int at = 0; at < text.length(); at++) {
      if ("*?[{".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static String escaped(String name) {
    return name.replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1");
  }
}
