package io.clientele.pipeline.demo.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the word lists and templates that lie beside the classes, under {@code /demo/}. */
public final class Resource {
  private Resource() {}

  /** The whole text of a resource, with line ends as LF. */
  public static String text(String name) {
    String path = "/demo/" + name;
    try (InputStream stream = Resource.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(
            "Resource " + path + " is not on the class path; is the module built with it?");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException("Resource " + path + " cannot be read", failure);
    }
  }

  /** The lines of a resource without blank ones and comments. */
  public static Stream<String> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /** The parts of a list in one line, trimmed. */
  public static List<String> parts(String line, String separator) {
    return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
  }
}
