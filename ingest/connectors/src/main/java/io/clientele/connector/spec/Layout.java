package io.clientele.connector.spec;

import java.io.Serializable;
import java.util.List;

/**
 * How the bytes of a file hold rows.
 *
 * @param rows where the rows of a JSON value are, like {@code emails[].activity[]}; several are
 *     read one after the other. Empty elsewhere
 * @param dateOrder of the dates of a chat
 */
public record Layout(LayoutKind kind, List<String> rows, DateOrder dateOrder)
    implements Serializable {
  public static final Layout DELIMITED =
      new Layout(LayoutKind.DELIMITED, List.of(), DateOrder.AUTO);

  public Layout {
    rows = List.copyOf(rows);
  }

  /** A JSON layout whose rows are where {@code rows} say. */
  public static Layout json(LayoutKind kind, String... rows) {
    return new Layout(kind, List.of(rows), DateOrder.AUTO);
  }

  public boolean isDelimited() {
    return kind == LayoutKind.DELIMITED;
  }
}
