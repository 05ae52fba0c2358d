package io.clientele.report.page;

/**
 * One cell of a table.
 *
 * @param href where a click leads; empty for nowhere
 * @param numeric whether it is set to the right
 */
public record Cell(String text, String href, boolean numeric) {
  public static Cell text(String text) {
    return new Cell(text, "", false);
  }

  public static Cell number(String text) {
    return new Cell(text, "", true);
  }

  public Cell linkedTo(String address) {
    return new Cell(text, address, numeric);
  }
}
