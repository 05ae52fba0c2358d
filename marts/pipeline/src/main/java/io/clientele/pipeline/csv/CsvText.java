package io.clientele.pipeline.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How rows are written: commas, quotes only where they are needed, LF, plain decimals. */
public final class CsvText {
  private CsvText() {}

  /** One line with its line end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\n";
  }

  /** A number without an exponent and without zeros that say nothing; NaN as such. */
  public static String number(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? Double.toString(value)
        : number(new BigDecimal(Double.toString(value)));
  }

  /** A number without an exponent and without zeros that say nothing. */
  public static String number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String cell(String text) {
    boolean quoted =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
