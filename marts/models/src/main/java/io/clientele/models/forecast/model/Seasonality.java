package io.clientele.models.forecast.model;

import java.util.Arrays;

/**
 * The seasonal pattern of a series by classical decomposition, and how to take it out and put it
 * back.
 *
 * <p>A centred moving average of one season is the trend; the ratios to it (multiplicative) or the
 * differences from it (additive) are averaged per position of the season, and normalised to mean 1
 * or to sum 0. Where a value or a trend is not positive the additive form is used.
 */
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

  /** The pattern of at least two seasons of values, tested or not. */
  static Seasonality decompose(double[] values, int seasonLength) {
    int half = seasonLength / 2;
    double[] trend = centredAverage(values, seasonLength);
    boolean isMultiplicative = isPositive(values) && isPositive(trend);
    double[] pattern = new double[seasonLength];
    int[] counts = new int[seasonLength];
    for (int position = 0; position < trend.length; position++) {
      double value = values[position + half];
      int place = (position + half) % seasonLength;
      pattern[place] += isMultiplicative ? value / trend[position] : value - trend[position];
      counts[place]++;
    }
    for (int place = 0; place < seasonLength; place++) {
      pattern[place] /= counts[place];
    }
    normalise(pattern, isMultiplicative);
    return new Seasonality(pattern, isMultiplicative);
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

  private static double[] centredAverage(double[] values, int seasonLength) {
    int half = seasonLength / 2;
    double[] average = new double[values.length - 2 * half];
    double edgeWeight = seasonLength % 2 == 0 ? 0.5 : 1.0;
    for (int start = 0; start < average.length; start++) {
      double sum = edgeWeight * (values[start] + values[start + 2 * half]);
      for (int position = start + 1; position < start + 2 * half; position++) {
        sum += values[position];
      }
      average[start] = sum / seasonLength;
    }
    return average;
  }

  private static void normalise(double[] pattern, boolean isMultiplicative) {
    double mean = Inputs.mean(pattern);
    for (int place = 0; place < pattern.length; place++) {
      pattern[place] = isMultiplicative ? pattern[place] / mean : pattern[place] - mean;
    }
  }

  private static boolean isPositive(double[] values) {
    for (double value : values) {
      if (!(value > 0)) {
        return false;
      }
    }
    return true;
  }
}
