package io.clientele.pipeline.bench.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One figure that is known from elsewhere.
 *
 * @param what what was computed, of what
 * @param measured what came out here
 * @param demanded what is known, and how near it has to be
 */
public record TruthFigure(String what, String measured, String demanded, boolean holds) {
  private static final int DIGITS = 7;

  /** Within a share of the known value. */
  static TruthFigure near(String what, double measured, double known, double share) {
    return new TruthFigure(
        what,
        number(measured),
        number(known) + " ± " + number(100 * share) + " %",
        Math.abs(measured - known) <= share * Math.abs(known));
  }

  /** Within a distance of the known value. */
  static TruthFigure within(String what, double measured, double known, double distance) {
    return new TruthFigure(
        what,
        number(measured),
        number(known) + " ± " + number(distance),
        Math.abs(measured - known) <= distance);
  }

  static TruthFigure between(String what, double measured, double low, double high) {
    return new TruthFigure(
        what,
        number(measured),
        number(low) + " to " + number(high),
        low <= measured && measured <= high);
  }

  static TruthFigure atMost(String what, double measured, double most) {
    return new TruthFigure(what, number(measured), "at most " + number(most), measured <= most);
  }

  static TruthFigure atLeast(String what, double measured, double least) {
    return new TruthFigure(what, number(measured), "at least " + number(least), measured >= least);
  }

  /** At most seven digits that say something. */
  private static String number(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    int decimals = Math.max(0, rounded.stripTrailingZeros().scale());
    return rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
