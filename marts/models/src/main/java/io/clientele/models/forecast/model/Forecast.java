package io.clientele.models.forecast.model;

import java.util.Arrays;

/**
 * What a model predicts: one value per period ahead, or none and the reason.
 *
 * <p>Values are always finite numbers.
 */
public final class Forecast {
  private final double[] values;
  private final String reason;

  private Forecast(double[] values, String reason) {
    this.values = values;
    this.reason = reason;
  }

  /** A prediction; it turns into none when a value is not a finite number. */
  public static Forecast of(double... values) {
    for (int step = 0; step < values.length; step++) {
      if (!Double.isFinite(values[step])) {
        return none("the prediction for step " + (step + 1) + " is not a number");
      }
    }
    return new Forecast(Arrays.copyOf(values, values.length), "");
  }

  /** No prediction, and what is missing. */
  public static Forecast none(String reason) {
    return new Forecast(new double[0], reason);
  }

  /** The same value for every period ahead. */
  public static Forecast flat(double value, int horizon) {
    double[] values = new double[horizon];
    Arrays.fill(values, value);
    return of(values);
  }

  /** True when there are values. */
  public boolean isPresent() {
    return values.length > 0;
  }

  /** A copy of the values, the next period first; empty when there is no prediction. */
  public double[] values() {
    return Arrays.copyOf(values, values.length);
  }

  /** The value {@code step} periods ahead, counted from 1. */
  public double at(int step) {
    return values[step - 1];
  }

  /** Why there is no prediction; an empty text when there is one. */
  public String reason() {
    return reason;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Forecast that
        && Arrays.equals(values, that.values)
        && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + reason.hashCode();
  }

  @Override
  public String toString() {
    return isPresent() ? Arrays.toString(values) : "none: " + reason;
  }
}
