package io.clientele.models.forecast.backtest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns backtest errors into accuracy, one row per horizon. */
public final class AccuracyTable {
  private final double[] history;
  private final double[] scales;
  private final Origins origins;
  private final int seasonLength;

  /**
   * @param history the values that the backtest ran over
   * @param seasonLength distance of the differences that scale the MASE
   */
  public AccuracyTable(double[] history, int seasonLength, Origins origins) {
    this.history = history;
    this.origins = origins;
    this.seasonLength = seasonLength;
    this.scales = scales(history, seasonLength, origins);
  }

  /** The accuracy of a model at every horizon, also where no origin reaches. */
  public List<Accuracy> of(String model, PastErrors errors, PastErrors benchmark) {
    Coverage coverage = Coverage.of(errors, seasonLength);
    List<Accuracy> rows = new ArrayList<>(origins.horizon());
    for (int step = 1; step <= origins.horizon(); step++) {
      int tests = coverage.tests(step);
      rows.add(
          new Accuracy(
              model,
              step,
              mase(errors, step),
              smape(errors, step),
              share(coverage.inside80(step), tests),
              share(coverage.inside95(step), tests),
              PairedErrors.at(errors, errors, step).count(),
              tests,
              PairedErrors.at(errors, benchmark, step).isOwnSmaller()));
    }
    return rows;
  }

  private @Nullable Double mase(PastErrors errors, int step) {
    double sum = 0;
    int count = 0;
    for (int origin = 0; origin < origins.count(); origin++) {
      if (errors.steps(origin) >= step && scales[origin] > 0) {
        sum += Math.abs(errors.error(origin, step)) / scales[origin];
        count++;
      }
    }
    return count == 0 ? null : sum / count;
  }

  private @Nullable Double smape(PastErrors errors, int step) {
    double sum = 0;
    int count = 0;
    for (int origin = 0; origin < origins.count(); origin++) {
      if (errors.steps(origin) >= step) {
        double actual = history[origins.known(origin) + step - 1];
        double error = errors.error(origin, step);
        sum += error == 0 ? 0 : 200 * Math.abs(error) / size(actual, actual + error);
        count++;
      }
    }
    return count == 0 ? null : sum / count;
  }

  private static double size(double actual, double forecast) {
    return Math.abs(actual) + Math.abs(forecast);
  }

  private static @Nullable Double share(int inside, int tests) {
    return tests < Coverage.FEWEST_TESTS ? null : (double) inside / tests;
  }

  /** Mean absolute seasonal difference of the values known at each origin; 0 when there is none. */
  private static double[] scales(double[] history, int seasonLength, Origins origins) {
    double[] scales = new double[origins.count()];
    double sum = 0;
    int position = seasonLength;
    for (int origin = 0; origin < scales.length; origin++) {
      for (; position < origins.known(origin); position++) {
        sum += Math.abs(history[position] - history[position - seasonLength]);
      }
      int differences = origins.known(origin) - seasonLength;
      scales[origin] = differences > 0 ? sum / differences : 0;
    }
    return scales;
  }
}
