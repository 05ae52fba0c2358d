package io.clientele.report.release;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** One Parquet file of a release; the path is relative to the lake and cannot leave it. */
public record ReleaseFile(String path, long size) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./=-]+");

  public ReleaseFile {
    boolean climbs = Path.of(path).normalize().startsWith("..") || path.contains("..");
    if (!SAFE.matcher(path).matches() || path.startsWith("/") || climbs) {
      throw new IllegalArgumentException("'" + path + "' is no file name inside a lake");
    }
  }
}
