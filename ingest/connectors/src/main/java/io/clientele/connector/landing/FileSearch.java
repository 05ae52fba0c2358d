package io.clientele.connector.landing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a stream. Links, hidden and unfinished files are left out. */
public final class FileSearch {
  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".crdownload", ".filepart");
  private static final int MAX_DEPTH = 8;

  private FileSearch() {}

  /** The regular files below the root that one of the globs fits, by path. */
  public static List<FoundFile> find(Path root, List<String> globs) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<PathMatcher> matchers = globs.stream().map(FileSearch::matcher).toList();
    try (Stream<Path> files = Files.walk(root.toRealPath(), MAX_DEPTH)) {
      Path real = root.toRealPath();
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> new FoundFile(file, slashes(real.relativize(file))))
          .filter(found -> isFinished(found.path()))
          .filter(found -> matches(matchers, found.path()))
          .sorted(Comparator.comparing(FoundFile::path))
          .toList();
    }
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  private static boolean matches(List<PathMatcher> matchers, String path) {
    Path relative = Path.of(path);
    return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
  }

  private static boolean isFinished(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !path.startsWith(".")
        && !path.contains("/.")
        && !name.startsWith("~$")
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
