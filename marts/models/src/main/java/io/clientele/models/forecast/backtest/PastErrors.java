package io.clientele.models.forecast.backtest;

import java.util.List;

/**
 * The errors (forecast less actual) of one model at every origin and horizon whose actual is known.
 */
public final class PastErrors {
  private final Origins origins;
  private final double[][] errors;

  PastErrors(Origins origins, double[][] errors) {
    this.origins = origins;
    this.errors = errors;
  }

  /**
   * The errors of the mean of several predictions: the mean of their errors. At each origin the
   * models count that had a prediction there.
   */
  public static PastErrors mean(List<PastErrors> members) {
    Origins origins = members.get(0).origins;
    double[][] means = new double[origins.count()][];
    for (int origin = 0; origin < means.length; origin++) {
      int at = origin;
      List<double[]> present =
          members.stream().map(one -> one.errors[at]).filter(one -> one.length > 0).toList();
      means[origin] = new double[present.isEmpty() ? 0 : present.get(0).length];
      for (double[] one : present) {
        for (int step = 0; step < one.length; step++) {
          means[origin][step] += one[step] / present.size();
        }
      }
    }
    return new PastErrors(origins, means);
  }

  public Origins origins() {
    return origins;
  }

  /** Horizons with an error at this origin; 0 when the model had no prediction there. */
  int steps(int origin) {
    return errors[origin].length;
  }

  /** The error {@code step} periods after an origin; steps are counted from 1. */
  double error(int origin, int step) {
    return errors[origin][step - 1];
  }

  /** Origins at which the model had a prediction. */
  public int originCount() {
    int count = 0;
    for (double[] atOrigin : errors) {
      count += atOrigin.length > 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * The size of the errors relative to another model's, on the origins where both predict: the mean
   * absolute error per horizon, summed over the horizons, divided by the same of the other.
   *
   * @return below 1 when this model is better; infinity when there is nothing to compare, 1 when
   *     neither made an error
   */
  public double relativeTo(PastErrors other) {
    double own = 0;
    double theirs = 0;
    for (int step = 1; step <= origins.horizon(); step++) {
      PairedErrors pair = PairedErrors.at(this, other, step);
      if (pair.count() > 0) {
        own += pair.own() / pair.count();
        theirs += pair.other() / pair.count();
      }
    }
    if (originCount() == 0 || other.originCount() == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return own == theirs ? 1 : own / theirs;
  }
}
