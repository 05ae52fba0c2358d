package io.clientele.models.forecast.model;

/** What every model asks about its input before it starts. */
final class Inputs {
  private Inputs() {}

  /**
   * Why a history cannot be used; an empty text when it can.
   *
   * @throws IllegalArgumentException when season length or horizon is not positive
   */
  static String objection(double[] history, int seasonLength, int horizon, int shortest) {
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException(
          "Season length " + seasonLength + " and horizon " + horizon + " must be at least 1");
    }
    if (history.length == 0) {
      return "no observation";
    }
    for (int position = 0; position < history.length; position++) {
      if (!Double.isFinite(history[position])) {
        return "the value at position " + (position + 1) + " is not a number";
      }
    }
    return history.length < shortest
        ? "needs " + shortest + " observations, has " + history.length
        : "";
  }

  /** True when all values are the same. */
  static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
