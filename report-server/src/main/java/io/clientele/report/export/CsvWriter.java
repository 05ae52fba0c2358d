package io.clientele.report.export;

import io.clientele.report.query.RowConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180: CRLF, quotes doubled, a header. Text that a spreadsheet would run as a formula
 * gets a leading apostrophe; numbers are typed and never guessed.
 */
public final class CsvWriter implements RowConsumer {
  private static final String LINE = "\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  private final Writer out;
  private final int amountDigits;
  private final List<String> money;
  private List<String> columns = List.of();

  /**
   * Writes to {@code out}, which the caller closes.
   *
   * @param money columns whose values are rounded to {@code amountDigits}, half up
   */
  public CsvWriter(Writer out, List<String> money, int amountDigits) {
    this.out = out;
    this.money = List.copyOf(money);
    this.amountDigits = amountDigits;
  }

  @Override
  public void columns(List<String> names) {
    columns = List.copyOf(names);
    line(names.toArray());
  }

  @Override
  public void row(@Nullable Object[] cells) {
    line(cells);
  }

  private void line(@Nullable Object[] cells) {
    try {
      for (int position = 0; position < cells.length; position++) {
        if (position > 0) {
          out.write(',');
        }
        out.write(field(cells[position], position));
      }
      out.write(LINE);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private String field(@Nullable Object value, int position) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal amount) {
      boolean isMoney = position < columns.size() && money.contains(columns.get(position));
      BigDecimal shown =
          isMoney
              ? amount.setScale(amountDigits, java.math.RoundingMode.HALF_UP)
              : amount.stripTrailingZeros();
      return shown.toPlainString();
    }
    if (value instanceof String text) {
      return quoted(guarded(text));
    }
    return value.toString();
  }

  /** The text as a spreadsheet may open it. */
  static String guarded(String text) {
    int start = 0;
    while (start < text.length()
        && (text.charAt(start) == ' ' || text.charAt(start) == '"' || text.charAt(start) == '\'')) {
      start++;
    }
    boolean isFormula = start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    return isFormula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needsQuotes =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0
            || text.startsWith(" ")
            || text.endsWith(" ");
    return needsQuotes ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
