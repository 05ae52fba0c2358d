package io.clientele.connector.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were made from something else than delimited text.
 *
 * @param cells one per declared field, in their order; an empty text for nothing
 */
public record TextRow(
    List<String> cells,
    long line,
    String raw,
    @Nullable String extra,
    @Nullable String damage,
    boolean isBadlyEncoded,
    boolean isCut)
    implements Row {
  public TextRow {
    cells = List.copyOf(cells);
  }

  /** A row that cannot be read, and why. */
  public static TextRow damaged(int size, long line, String raw, String why) {
    return new TextRow(java.util.Collections.nCopies(size, ""), line, raw, null, why, false, false);
  }

  @Override
  public int size() {
    return cells.size();
  }

  @Override
  public String cell(int index) {
    return cells.get(index);
  }

  @Override
  public boolean isEmpty(int index) {
    return cells.get(index).isEmpty();
  }

  @Override
  public boolean isBadlyQuoted() {
    return false;
  }
}
