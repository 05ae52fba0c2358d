package io.clientele.models.forecast.smoothing;

import java.util.Arrays;

/**
 * Where the search for the first states begins: a straight line through the first values gives
 * level and trend, the mean distance from it at each place of the first three seasons the season.
 */
record FirstStates(double level, double trend, double[] season) {
  private static final int FIRST_VALUES = 10;
  private static final int SEASONS = 3;
  private static final double LEAST_FACTOR = 0.05;

  static FirstStates of(double[] values, Form form, int seasonLength) {
    if (!form.hasSeason()) {
      return line(values, Math.min(values.length, FIRST_VALUES), new double[0]);
    }
    int whole = Math.min(SEASONS, values.length / seasonLength) * seasonLength;
    FirstStates line = line(values, whole, new double[0]);
    boolean isFactor = form.season() == Form.Season.MULTIPLICATIVE;
    double[] season = new double[seasonLength];
    for (int time = 0; time < whole; time++) {
      double expected = line.level + line.trend * (time + 1);
      double distance = values[time] - expected;
      season[time % seasonLength] +=
          isFactor ? values[time] / Math.max(expected, values[time] / 10) : distance;
    }
    double mean = Arrays.stream(season).sum() / seasonLength;
    for (int place = 0; place < seasonLength; place++) {
      season[place] =
          isFactor
              ? Math.max(LEAST_FACTOR, season[place] / mean)
              : (season[place] - mean) * seasonLength / whole;
    }
    return new FirstStates(line.level, line.trend, season);
  }

  private static FirstStates line(double[] values, int count, double[] season) {
    double middle = (count + 1) / 2.0;
    double mean = 0;
    for (int time = 0; time < count; time++) {
      mean += values[time] / count;
    }
    double product = 0;
    double square = 0;
    for (int time = 0; time < count; time++) {
      double distance = time + 1 - middle;
      product += distance * (values[time] - mean);
      square += distance * distance;
    }
    double slope = square > 0 ? product / square : 0;
    return new FirstStates(mean - slope * middle, slope, season);
  }
}
