package io.clientele.pipeline.bench.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a figure counts, and how it is written. */
public enum Unit {
  SECONDS("s", 1),
  MILLISECONDS("ms", 1),
  MEGABYTES("MB", 0),
  TIMES("×", 2);

  private final String symbol;
  private final int decimals;

  Unit(String symbol, int decimals) {
    this.symbol = symbol;
    this.decimals = decimals;
  }

  public String symbol() {
    return symbol;
  }

  /** A measured value: always with the unit's decimals, like {@code 12.0 s}. */
  String measured(double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        + " "
        + symbol;
  }

  /** A limit: as short as it is, like {@code 12 s}. */
  String limit(double value) {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString() + " " + symbol;
  }
}
