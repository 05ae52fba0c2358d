package io.clientele.models.forecast.model;

/**
 * Draws a seasonal pattern towards no season by the share of its variance that is chance (Miller
 * and Williams, Shrinkage estimators of time series seasonal factors, 2003, after James and Stein).
 */
final class Shrinkage {
  private Shrinkage() {}

  /** The pattern of a decomposition with more values than places. */
  static double[] of(Decomposition parts) {
    double[] pattern = parts.pattern();
    double chance = chance(parts);
    double seen = 0;
    for (double factor : pattern) {
      seen += square(factor - parts.neutral()) / (pattern.length - 1);
    }
    double kept = seen > chance ? 1 - chance / seen : 0;
    double[] shrunk = new double[pattern.length];
    for (int place = 0; place < pattern.length; place++) {
      shrunk[place] = parts.neutral() + kept * (pattern[place] - parts.neutral());
    }
    return shrunk;
  }

  /** Variance of one place of the pattern that comes from averaging few values. */
  private static double chance(Decomposition parts) {
    double[] pattern = parts.pattern();
    double[] relative = parts.relative();
    double sum = 0;
    for (int position = 0; position < relative.length; position++) {
      int place = (position + parts.firstPlace()) % pattern.length;
      sum += square(relative[position] - pattern[place]);
    }
    double ofOneValue = sum / Math.max(1, relative.length - pattern.length);
    return ofOneValue * pattern.length / relative.length;
  }

  private static double square(double value) {
    return value * value;
  }
}
