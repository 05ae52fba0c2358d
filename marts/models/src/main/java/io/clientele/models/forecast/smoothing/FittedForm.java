package io.clientele.models.forecast.smoothing;

import io.clientele.models.optimise.LeastSquares;
import io.clientele.models.optimise.Residuals;
import io.clientele.models.optimise.Solution;

/**
 * A form of exponential smoothing with the parameters of largest likelihood, weights and first
 * states together.
 *
 * <p>Values are measured in their own mean distance before the search, so that units do not matter;
 * without multiplicative parts also from their mean, so that the level does not matter.
 */
public final class FittedForm {
  private static final double ROUGH = 3e-3;
  private static final double FINE = 1e-7;
  private static final int STEPS = 40;
  private static final double[] FEW_STARTS = {0.3};
  private static final double[] PLAIN_STARTS = {0.1, 0.5, 0.95};

  private final Layout layout;
  private final Unit unit;
  private final int length;
  private final Solution solution;

  private FittedForm(Layout layout, Unit unit, int length, Solution solution) {
    this.layout = layout;
    this.unit = unit;
    this.length = length;
    this.solution = solution;
  }

  /** Fits a form to at least two values that are not all the same. */
  public static FittedForm of(Form form, double[] history, int seasonLength) {
    return roughly(form, history, seasonLength).again(history);
  }

  /** Fits a form well enough to compare it with others, in a fraction of the time. */
  static FittedForm roughly(Form form, double[] history, int seasonLength) {
    Layout layout = new Layout(form, seasonLength);
    Unit unit = Unit.of(history, !form.isRelative());
    double[] values = unit.measure(history);
    Solution best = null;
    for (double weight : form.hasSeason() ? FEW_STARTS : PLAIN_STARTS) {
      Solution found = search(layout, values, start(layout, values, weight), ROUGH);
      best = best == null ? found : best.orBetter(found);
    }
    if (best == null) {
      throw new IllegalStateException("No start for " + form.label());
    }
    return new FittedForm(layout, unit, history.length, best);
  }

  /** The same form, fitted finely to a history that may have grown, from these parameters on. */
  public FittedForm again(double[] history) {
    double[] values = unit.measure(history);
    Solution found = search(layout, values, solution.parameters(), FINE);
    return new FittedForm(layout, unit, history.length, found);
  }

  public Form form() {
    return layout.form();
  }

  /** Logarithm of the likelihood without its constants, in the unit of the history. */
  public double logLikelihood() {
    double sum = Math.max(solution.sumOfSquares(), 1e-24 * length);
    return -0.5 * length * (Math.log(sum) + 2 * Math.log(unit.size()));
  }

  /** Akaike's information criterion corrected for few values (Hurvich and Tsai, 1989). */
  public double aicc() {
    int parameters = layout.size() + 1;
    double correction = 2.0 * parameters * (parameters + 1) / (length - parameters - 1);
    return -2 * logLikelihood() + 2 * parameters + correction;
  }

  /** Share of a surprise that the level takes up. */
  public double levelWeight() {
    return solution.parameters()[Layout.LEVEL_WEIGHT];
  }

  /** False when the form could not follow the history at all. */
  boolean isUsable() {
    return Double.isFinite(solution.sumOfSquares());
  }

  /** Sum of squared one-step errors, see {@link Filter#run}. */
  public double squaredErrors() {
    return solution.sumOfSquares() * unit.size() * unit.size();
  }

  /**
   * Expected values after a history that starts like the fitted one and may be longer; not numbers
   * when the form cannot follow it.
   */
  public double[] ahead(double[] history, int horizon) {
    Filter filter = new Filter(layout);
    boolean isFollowed =
        filter.run(unit.measure(history), solution.parameters(), new double[history.length]);
    double[] expected = isFollowed ? filter.ahead(horizon) : new double[horizon];
    for (int step = 0; step < horizon; step++) {
      expected[step] = isFollowed ? unit.restore(expected[step]) : Double.NaN;
    }
    return expected;
  }

  private static Solution search(Layout layout, double[] values, double[] start, double tolerance) {
    Filter filter = new Filter(layout);
    Residuals errors = (parameters, into) -> filter.run(values, parameters, into);
    return LeastSquares.minimise(errors, values.length, layout.bounds(), start, tolerance, STEPS);
  }

  private static double[] start(Layout layout, double[] values, double levelWeight) {
    Form form = layout.form();
    FirstStates states = FirstStates.of(values, form, layout.seasonLength());
    double[] start = new double[layout.size()];
    start[Layout.LEVEL_WEIGHT] = levelWeight;
    start[layout.firstLevel()] = states.level();
    if (form.hasTrend()) {
      start[layout.trendShare()] = 0.1;
      start[layout.firstTrend()] = states.trend();
    }
    if (form.isDamped()) {
      start[layout.damping()] = 0.95;
    }
    if (form.hasSeason()) {
      start[layout.seasonShare()] = 0.1;
      System.arraycopy(states.season(), 0, start, layout.firstSeason(), layout.seasonLength() - 1);
    }
    return start;
  }
}
