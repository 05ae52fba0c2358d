package io.clientele.models.forecast.model;

/**
 * Classical decomposition of at least two seasons.
 *
 * <p>A centred moving average of one season is the trend; the ratios to it (multiplicative) or the
 * differences from it (additive) are averaged per place of the season, and normalised to mean 1 or
 * to sum 0. Where a value or a trend is not positive the additive form is used.
 *
 * @param pattern by place in the season
 * @param relative ratios or differences of the values that have a trend, in their order
 * @param firstPlace place of the first of them
 * @param isMultiplicative whether they are ratios
 */
record Decomposition(
    double[] pattern, double[] relative, int firstPlace, boolean isMultiplicative) {

  static Decomposition of(double[] values, int seasonLength) {
    int half = seasonLength / 2;
    double[] trend = centredAverage(values, seasonLength);
    boolean isMultiplicative = isPositive(values) && isPositive(trend);
    double[] relative = new double[trend.length];
    double[] pattern = new double[seasonLength];
    int[] counts = new int[seasonLength];
    for (int position = 0; position < trend.length; position++) {
      double value = values[position + half];
      relative[position] = isMultiplicative ? value / trend[position] : value - trend[position];
      int place = (position + half) % seasonLength;
      pattern[place] += relative[position];
      counts[place]++;
    }
    for (int place = 0; place < seasonLength; place++) {
      pattern[place] /= counts[place];
    }
    normalise(pattern, isMultiplicative);
    return new Decomposition(pattern, relative, half, isMultiplicative);
  }

  /** What a place has that is like all others. */
  double neutral() {
    return isMultiplicative ? 1 : 0;
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
