package io.clientele.report.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads delivered lines, from files inside the lake's landing folder only. */
public final class LandingLine {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./=-]+");
  private static final Pattern JSON =
      Pattern.compile("\\.(json|jsonl|ndjson)(\\.gz)?$", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LINE = 20_000;
  private static final int SNIFFED_BYTES = 4096;
  private static final long MOST_LINES = 50_000_000;

  private final Path lake;

  /** Whether places in a file of this name are numbers of records: JSON is not divided by lines. */
  public static boolean isNumberedByRecord(String fileName) {
    return JSON.matcher(fileName).find();
  }

  /** {@code lake} is a real path, links resolved. */
  public LandingLine(Path lake) {
    this.lake = lake;
  }

  /** A line with its number. */
  public record Line(long number, String text) {}

  /**
   * The first line of a delivered file and the one asked for.
   *
   * @throws SourceUnavailableException with a sentence when it cannot be shown
   */
  public List<Line> read(String landingPath, long lineNumber) {
    Path file = fenced(landingPath);
    try {
      byte[] start = start(file);
      if (isBinary(start)) {
        throw new SourceUnavailableException(
            "This delivery is no text file; open it with the program it was made for.");
      }
      return lines(file, charset(start), lineNumber);
    } catch (IOException gone) {
      throw new SourceUnavailableException("The delivered file is no longer in the lake.", gone);
    }
  }

  private Path fenced(String landingPath) {
    if (!SAFE.matcher(landingPath).matches() || landingPath.contains("..")) {
      throw new SourceUnavailableException("The delivery's path is not one of the lake's.");
    }
    try {
      Path landing = lake.resolve("landing").toRealPath();
      Path wanted = lake.resolve(landingPath);
      Path real = wanted.toRealPath(LinkOption.NOFOLLOW_LINKS);
      boolean isInside = real.startsWith(landing) && wanted.toRealPath().equals(real);
      if (!isInside || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        throw new SourceUnavailableException("The delivery's path leaves the lake.");
      }
      return real;
    } catch (IOException gone) {
      throw new SourceUnavailableException("The delivered file is no longer in the lake.", gone);
    }
  }

  private static List<Line> lines(Path file, Charset charset, long wanted) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    List<Line> found = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
      String text = reader.readLine();
      for (long number = 1; text != null && number <= Math.min(wanted, MOST_LINES); number++) {
        if (number == 1 || number == wanted) {
          found.add(new Line(number, shortened(text)));
        }
        text = reader.readLine();
      }
    }
    if (found.isEmpty() || found.get(found.size() - 1).number() != wanted) {
      throw new SourceUnavailableException("The delivered file has no line " + wanted + ".");
    }
    return found;
  }

  private static String shortened(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + " …" : plain;
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(SNIFFED_BYTES);
    }
  }

  private static Charset charset(byte[] start) {
    if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean isBinary(byte[] start) {
    boolean isWide = !charset(start).equals(StandardCharsets.UTF_8);
    for (byte value : start) {
      if (value == 0 && !isWide) {
        return true;
      }
    }
    return false;
  }
}
