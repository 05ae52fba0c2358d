package io.clientele.pipeline.demo.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file, the number of its records (bad ones included), and the bad ones. */
public record Rendered(String text, int rows, List<BadRow> badRows) {
  public Rendered {
    badRows = List.copyOf(badRows);
  }

  /** The file as it is written, in UTF-8. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
