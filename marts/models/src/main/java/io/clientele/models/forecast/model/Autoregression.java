package io.clientele.models.forecast.model;

import java.util.Arrays;

/**
 * An autoregression on the changes of a history without season, fitted by Burg's method (Maximum
 * entropy spectral analysis, 1967); the number of terms is the one with the smallest corrected
 * Akaike criterion.
 *
 * <p>Changes are measured from their mean. Only half of that mean goes on: a drift seldom lasts,
 * and none is as wrong as all of it.
 */
final class Autoregression implements AdjustedModel.Extrapolation {
  static final int SHORTEST = 6;
  private static final int MOST_TERMS = 8;
  private static final int VALUES_PER_TERM = 4;
  private static final double KEPT_DRIFT = 0.5;

  private final double[] weights;
  private final double drift;

  private Autoregression(double[] weights, double drift) {
    this.weights = weights;
    this.drift = drift;
  }

  static Autoregression fit(double[] adjusted) {
    double[] changes = changes(adjusted);
    double mean = Inputs.mean(changes);
    for (int time = 0; time < changes.length; time++) {
      changes[time] -= mean;
    }
    return new Autoregression(weights(changes), mean);
  }

  @Override
  public double[] ahead(double[] adjusted, int horizon) {
    double[] recent = changes(adjusted);
    int known = recent.length;
    double[] changes = Arrays.copyOf(recent, known + horizon);
    double[] values = new double[horizon];
    double level = adjusted[adjusted.length - 1];
    for (int step = 0; step < horizon; step++) {
      double change = 0;
      for (int term = 0; term < weights.length; term++) {
        int position = known + step - 1 - term;
        change += weights[term] * (changes[position] - (position < known ? drift : 0));
      }
      changes[known + step] = change;
      level += change + KEPT_DRIFT * drift;
      values[step] = level;
    }
    return values;
  }

  private static double[] changes(double[] values) {
    double[] changes = new double[values.length - 1];
    Arrays.setAll(changes, time -> values[time + 1] - values[time]);
    return changes;
  }

  private static double[] weights(double[] centred) {
    int count = centred.length;
    double[] forward = centred.clone();
    double[] backward = centred.clone();
    double[] weights = new double[0];
    double[] best = weights;
    double power = 1;
    double smallest = criterion(power, count, 0);
    for (int terms = 1; terms <= Math.min(MOST_TERMS, count / VALUES_PER_TERM); terms++) {
      double reflection = reflection(forward, backward, terms);
      weights = extended(weights, reflection);
      for (int time = count - 1; time >= terms; time--) {
        double ahead = forward[time];
        forward[time] = ahead - reflection * backward[time - 1];
        backward[time] = backward[time - 1] - reflection * ahead;
      }
      power *= 1 - reflection * reflection;
      double criterion = criterion(power, count, terms);
      if (criterion < smallest) {
        smallest = criterion;
        best = weights;
      }
    }
    return best;
  }

  private static double reflection(double[] forward, double[] backward, int terms) {
    double product = 0;
    double square = 0;
    for (int time = terms; time < forward.length; time++) {
      product += forward[time] * backward[time - 1];
      square += forward[time] * forward[time] + backward[time - 1] * backward[time - 1];
    }
    return square > 0 ? 2 * product / square : 0;
  }

  private static double[] extended(double[] weights, double reflection) {
    int terms = weights.length + 1;
    double[] extended = new double[terms];
    for (int term = 0; term < terms - 1; term++) {
      extended[term] = weights[term] - reflection * weights[terms - 2 - term];
    }
    extended[terms - 1] = reflection;
    return extended;
  }

  private static double criterion(double power, int count, int terms) {
    int parameters = terms + 1;
    return count * Math.log(Math.max(power, 1e-12))
        + 2.0 * parameters
        + 2.0 * parameters * (parameters + 1) / (count - parameters - 1);
  }
}
