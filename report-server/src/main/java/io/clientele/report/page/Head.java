package io.clientele.report.page;

/**
 * The head of a column.
 *
 * @param href where a click sorts by this column; empty when it cannot
 * @param sorted {@code none}, {@code ascending} or {@code descending}
 * @param help what the column means; may be empty
 */
public record Head(String text, boolean numeric, String href, String sorted, String help) {
  public static Head text(String text) {
    return new Head(text, false, "", "none", "");
  }

  public static Head number(String text) {
    return new Head(text, true, "", "none", "");
  }
}
