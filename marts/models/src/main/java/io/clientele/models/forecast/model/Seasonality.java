package io.clientele.models.forecast.model;

import java.util.Arrays;

/** The seasonal pattern of a series, and how to take it out and put it back. */
final class Seasonality {
  private final double[] pattern;
  private final boolean isMultiplicative;

  private Seasonality(double[] pattern, boolean isMultiplicative) {
    this.pattern = pattern;
    this.isMultiplicative = isMultiplicative;
  }

  /** No season: taking it out changes nothing. */
  static Seasonality none() {
    return new Seasonality(new double[] {0}, false);
  }

  /** The pattern where the seasonal test finds one, otherwise none. */
  static Seasonality of(double[] values, int seasonLength) {
    return SeasonalTest.isSeasonal(values, seasonLength) ? decompose(values, seasonLength) : none();
  }

  /**
   * The pattern without a test, each place drawn towards no season as far as it is uncertain, see
   * {@link Shrinkage}; none where values one season apart do not resemble each other, or below two
   * and a half seasons.
   */
  static Seasonality shrunk(double[] values, int seasonLength) {
    if (seasonLength < 2
        || 2 * values.length < 5 * seasonLength
        || !SeasonalTest.isRepeating(values, seasonLength)) {
      return none();
    }
    Decomposition parts = Decomposition.of(values, seasonLength);
    return new Seasonality(Shrinkage.of(parts), parts.isMultiplicative());
  }

  /** The pattern of at least two seasons of values, tested or not. */
  static Seasonality decompose(double[] values, int seasonLength) {
    Decomposition parts = Decomposition.of(values, seasonLength);
    return new Seasonality(parts.pattern(), parts.isMultiplicative());
  }

  /** The values without the season. */
  double[] remove(double[] values) {
    double[] adjusted = Arrays.copyOf(values, values.length);
    for (int position = 0; position < values.length; position++) {
      double seasonal = pattern[position % pattern.length];
      adjusted[position] =
          isMultiplicative ? adjusted[position] / seasonal : adjusted[position] - seasonal;
    }
    return adjusted;
  }

  /** A value of the position, counted from the first value of the history, with its season. */
  double restore(double adjusted, int position) {
    double seasonal = pattern[position % pattern.length];
    return isMultiplicative ? adjusted * seasonal : adjusted + seasonal;
  }

  /** Factors with mean 1, or differences with sum 0, by position in the season. */
  double[] pattern() {
    return Arrays.copyOf(pattern, pattern.length);
  }

  boolean isMultiplicative() {
    return isMultiplicative;
  }
}
