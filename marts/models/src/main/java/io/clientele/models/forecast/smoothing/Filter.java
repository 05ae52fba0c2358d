package io.clientele.models.forecast.smoothing;

import java.util.Arrays;

/**
 * The recursion of exponential smoothing in one pass (Hyndman, Koehler, Ord and Snyder, Forecasting
 * with Exponential Smoothing, 2008): expected value from level, trend and season; then each of them
 * moves by its share of the surprise.
 *
 * <p>It keeps its states between calls of {@link #run} only for {@link #ahead}.
 */
final class Filter {
  private static final double SMALLEST = 1e-8;
  private static final double LARGEST_PRODUCT = 1e100;

  private final Layout layout;
  private final double[] season;
  private double level;
  private double trend;
  private double damping;
  private int position;

  Filter(Layout layout) {
    this.layout = layout;
    this.season = new double[layout.form().hasSeason() ? layout.seasonLength() : 1];
  }

  /**
   * Follows the values from the first states and writes one-step errors. Multiplicative errors are
   * relative to the expected value and multiplied by the geometric mean of all expected values, so
   * that for every form the smallest sum of squares has the largest likelihood.
   *
   * @return false when an expected value that must be above zero is not
   */
  boolean run(double[] values, double[] parameters, double[] errors) {
    Form form = layout.form();
    start(parameters);
    boolean isRelative = form.error() == Form.Error.MULTIPLICATIVE;
    boolean isAdded = form.season() == Form.Season.ADDITIVE;
    boolean isFactor = form.season() == Form.Season.MULTIPLICATIVE;
    double levelWeight = parameters[Layout.LEVEL_WEIGHT];
    double trendShare = form.hasTrend() ? parameters[layout.trendShare()] : 0;
    double seasonWeight =
        form.hasSeason() ? parameters[layout.seasonShare()] * (1 - levelWeight) : 0;
    double logarithms = 0;
    double product = 1;
    int place = 0;
    for (int time = 0; time < values.length; time++) {
      double value = values[time];
      double drift = damping * trend;
      double base = level + drift;
      double seasonal = season[place];
      double expected = isFactor ? base * seasonal : base + seasonal;
      double adjusted = value;
      if (isFactor) {
        if (!(base > SMALLEST && seasonal > SMALLEST)) {
          return false;
        }
        adjusted = value / seasonal;
        season[place] += seasonWeight * (value / base - seasonal);
      } else if (isAdded) {
        adjusted = value - seasonal;
        season[place] += seasonWeight * (value - base - seasonal);
      }
      double moved = base + levelWeight * (adjusted - base);
      trend = drift + trendShare * (moved - level - drift);
      level = moved;
      errors[time] = value - expected;
      if (isRelative) {
        if (!(expected > SMALLEST)) {
          return false;
        }
        errors[time] /= expected;
        product *= expected;
        if (product > LARGEST_PRODUCT || product < 1 / LARGEST_PRODUCT) {
          logarithms += Math.log(product);
          product = 1;
        }
      }
      place = place + 1 == season.length ? 0 : place + 1;
    }
    position = place;
    if (isRelative) {
      double mean = Math.exp((logarithms + Math.log(product)) / values.length);
      for (int time = 0; time < values.length; time++) {
        errors[time] *= mean;
      }
    }
    return true;
  }

  /** Expected values after the last one that was followed. */
  double[] ahead(int horizon) {
    double[] expected = new double[horizon];
    double base = level;
    double drift = trend;
    for (int step = 0; step < horizon; step++) {
      drift *= damping;
      base += drift;
      double seasonal = season[(position + step) % season.length];
      expected[step] =
          layout.form().season() == Form.Season.MULTIPLICATIVE ? base * seasonal : base + seasonal;
    }
    return expected;
  }

  private void start(double[] parameters) {
    Form form = layout.form();
    level = parameters[layout.firstLevel()];
    trend = form.hasTrend() ? parameters[layout.firstTrend()] : 0;
    damping = form.isDamped() ? parameters[layout.damping()] : 1;
    Arrays.fill(season, 0);
    if (form.hasSeason()) {
      int last = season.length - 1;
      double rest = form.season() == Form.Season.MULTIPLICATIVE ? season.length : 0;
      for (int place = 0; place < last; place++) {
        season[place] = parameters[layout.firstSeason() + place];
        rest -= season[place];
      }
      season[last] = rest;
    }
  }
}
