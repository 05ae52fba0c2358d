package io.clientele.models.forecast.model;

/**
 * The dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, Models
 * for optimising the theta method and their relationship to state space models, 2016), for a
 * history without season.
 *
 * <p>Expected is {@code l + w * ((1-a)^(t-1) * A + (1 - (1-a)^t)/a * B)} with {@code w = 1 -
 * 1/theta}; A and B are intercept and slope of the regression line through what was known. For a
 * given {@code a} in [0.1, 0.99] every error is linear in w and in the first level, so both have a
 * closed form and only {@code a} is searched. The first three errors do not count.
 */
final class DynamicTheta implements AdjustedModel.Extrapolation {
  static final int SHORTEST = 6;
  private static final int SETTLING = 3;
  private static final double LOWEST = 0.1;
  private static final double HIGHEST = 0.99;
  private static final double LARGEST_WEIGHT = 1 - 1e-4;

  private final double alpha;
  private final double weight;
  private final double firstLevel;

  private DynamicTheta(double alpha, double weight, double firstLevel) {
    this.alpha = alpha;
    this.weight = weight;
    this.firstLevel = firstLevel;
  }

  static DynamicTheta fit(double[] adjusted) {
    double[] centred = adjusted.clone();
    double mean = Inputs.mean(adjusted);
    for (int time = 0; time < centred.length; time++) {
      centred[time] -= mean;
    }
    double alpha = LineSearch.minimum(at -> Fit.of(centred, at).squaredErrors, LOWEST, HIGHEST);
    Fit best = Fit.of(centred, alpha);
    return new DynamicTheta(alpha, best.weight, best.firstLevel + mean * (1 - best.weight));
  }

  @Override
  public double[] ahead(double[] adjusted, int horizon) {
    RunningLine line = new RunningLine();
    double level = firstLevel;
    double kept = 1;
    for (double value : adjusted) {
      level += alpha * (value - level);
      line.add(value);
      kept *= 1 - alpha;
    }
    double[] values = new double[horizon];
    for (int step = 0; step < horizon; step++) {
      double drift = kept * line.intercept() + (1 - kept * (1 - alpha)) / alpha * line.slope();
      values[step] = level + weight * drift;
      level += alpha * (values[step] - level);
      line.add(values[step]);
      kept *= 1 - alpha;
    }
    return values;
  }

  private record Fit(double weight, double firstLevel, double squaredErrors) {

    static Fit of(double[] values, double alpha) {
      RunningLine line = new RunningLine();
      double level = 0;
      double kept = 1;
      double target2 = 0;
      double kept2 = 0;
      double drift2 = 0;
      double keptDrift = 0;
      double keptTarget = 0;
      double driftTarget = 0;
      for (int time = 0; time < values.length; time++) {
        if (time >= SETTLING) {
          double target = values[time] - level;
          double drift = kept * line.intercept() + (1 - kept * (1 - alpha)) / alpha * line.slope();
          target2 += target * target;
          kept2 += kept * kept;
          drift2 += drift * drift;
          keptDrift += kept * drift;
          keptTarget += kept * target;
          driftTarget += drift * target;
        }
        level += alpha * (values[time] - level);
        line.add(values[time]);
        kept *= 1 - alpha;
      }
      double determinant = kept2 * drift2 - keptDrift * keptDrift;
      double free =
          determinant > 1e-9 * kept2 * drift2
              ? (kept2 * driftTarget - keptDrift * keptTarget) / determinant
              : driftTarget / Math.max(drift2, Double.MIN_NORMAL);
      double weight = Math.min(LARGEST_WEIGHT, Math.max(0, free));
      double first = kept2 > 0 ? (keptTarget - weight * keptDrift) / kept2 : 0;
      double errors =
          target2
              - 2 * (weight * driftTarget + first * keptTarget)
              + weight * weight * drift2
              + 2 * weight * first * keptDrift
              + first * first * kept2;
      return new Fit(weight, first, errors);
    }
  }
}
