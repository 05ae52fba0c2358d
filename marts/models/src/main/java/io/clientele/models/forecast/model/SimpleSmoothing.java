package io.clientele.models.forecast.model;

/**
 * Simple exponential smoothing fitted to a series: {@code yhat = l}, {@code l' = l + a*(y - yhat)}.
 *
 * <p>The smoothing parameter lies in [0.0001, 0.9999] and minimises the sum of squared one-step
 * errors. The initial level needs no search: for a given parameter every error is linear in it, so
 * its best value is a quotient of two sums.
 *
 * @param alpha smoothing parameter
 * @param initialLevel level before the first value
 * @param level level after the last value: the forecast
 * @param squaredErrors sum of squared one-step errors
 */
record SimpleSmoothing(double alpha, double initialLevel, double level, double squaredErrors) {
  private static final double LOWEST = 1e-4;
  private static final double HIGHEST = 0.9999;
  private static final double TOLERANCE = 1e-6;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Where the search starts: the best of these and its neighbours enclose the minimum. */
  private static final double[] GRID = {
    LOWEST, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, HIGHEST
  };

  /** Fits a series of at least one value. */
  static SimpleSmoothing fit(double[] values) {
    double shift = Inputs.mean(values);
    double[] centred = new double[values.length];
    for (int position = 0; position < values.length; position++) {
      centred[position] = values[position] - shift;
    }
    SimpleSmoothing best = at(centred, bestAlpha(centred));
    return new SimpleSmoothing(
        best.alpha, best.initialLevel + shift, best.level + shift, best.squaredErrors);
  }

  private static double bestAlpha(double[] centred) {
    int best = 0;
    double bestErrors = Double.POSITIVE_INFINITY;
    for (int point = 0; point < GRID.length; point++) {
      double errors = squaredErrors(centred, GRID[point]);
      if (errors < bestErrors) {
        best = point;
        bestErrors = errors;
      }
    }
    double low = GRID[Math.max(best - 1, 0)];
    double high = GRID[Math.min(best + 1, GRID.length - 1)];
    double inside = goldenSection(centred, low, high);
    // At a bound the section search stops just short of it; the bound itself is then better.
    return squaredErrors(centred, inside) < bestErrors ? inside : GRID[best];
  }

  private static double goldenSection(double[] centred, double from, double to) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double leftErrors = squaredErrors(centred, left);
    double rightErrors = squaredErrors(centred, right);
    while (high - low > TOLERANCE) {
      if (leftErrors <= rightErrors) {
        high = right;
        right = left;
        rightErrors = leftErrors;
        left = high - GOLDEN * (high - low);
        leftErrors = squaredErrors(centred, left);
      } else {
        low = left;
        left = right;
        leftErrors = rightErrors;
        right = low + GOLDEN * (high - low);
        rightErrors = squaredErrors(centred, right);
      }
    }
    return (low + high) / 2;
  }

  /** Sum of squared errors at the best initial level for this parameter. */
  private static double squaredErrors(double[] centred, double alpha) {
    double keep = 1 - alpha;
    double level = 0;
    double weight = 1;
    double square = 0;
    double cross = 0;
    double weights = 0;
    for (double value : centred) {
      double error = value - level;
      square += error * error;
      cross += error * weight;
      weights += weight * weight;
      level += alpha * error;
      weight *= keep;
    }
    return Math.max(0, square - cross * cross / weights);
  }

  private static SimpleSmoothing at(double[] centred, double alpha) {
    double keep = 1 - alpha;
    double level = 0;
    double weight = 1;
    double cross = 0;
    double weights = 0;
    for (double value : centred) {
      double error = value - level;
      cross += error * weight;
      weights += weight * weight;
      level += alpha * error;
      weight *= keep;
    }
    double initial = cross / weights;
    return new SimpleSmoothing(
        alpha, initial, level + weight * initial, squaredErrors(centred, alpha));
  }
}
