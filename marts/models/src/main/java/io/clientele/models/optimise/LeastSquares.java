package io.clientele.models.optimise;

import java.util.Arrays;

/**
 * Minimises a sum of squares inside of a box: the method of Levenberg (1944) and Marquardt (1963).
 *
 * <p>The slopes come from forward differences. A parameter at its bound is held there while the sum
 * falls towards the outside; steps are cut at the box. It finds the minimum of the valley that it
 * starts in, in far fewer evaluations than a simplex needs once there are more than two parameters.
 */
public final class LeastSquares {
  private static final double DIFFERENCE = 1e-7;
  private static final double SMALLEST_DAMPING = 1e-10;
  private static final double LARGEST_DAMPING = 1e8;

  private final Residuals model;
  private final Bounds bounds;
  private final double tolerance;
  private final double[] residuals;
  private final double[] tried;
  private final double[][] slopes;
  private final double[] gradient;
  private final NormalEquations equations;
  private int evaluations;

  private LeastSquares(Residuals model, Bounds bounds, int count, double tolerance) {
    int parameters = bounds.low().length;
    this.model = model;
    this.bounds = bounds;
    this.tolerance = tolerance;
    this.residuals = new double[count];
    this.tried = new double[count];
    this.slopes = new double[parameters][count];
    this.gradient = new double[parameters];
    this.equations = new NormalEquations(parameters);
  }

  /**
   * Searches from {@code start}.
   *
   * @param count number of residuals
   * @param tolerance the search ends when a step lowers the sum by less than this share of it
   * @param limit largest number of steps
   */
  public static Solution minimise(
      Residuals model, int count, Bounds bounds, double[] start, double tolerance, int limit) {
    return new LeastSquares(model, bounds, count, tolerance).search(start, limit);
  }

  private Solution search(double[] start, int limit) {
    double[] best = new double[start.length];
    Arrays.setAll(best, index -> bounds.clamp(index, start[index]));
    double sum = evaluate(best, residuals);
    double damping = 1e-2;
    boolean isConverged = !Double.isFinite(sum) || sum == 0;
    for (int step = 0; step < limit && !isConverged; step++) {
      differentiate(best);
      double before = sum;
      while (sum == before && damping < LARGEST_DAMPING) {
        double[] next = move(best, damping);
        double reached = evaluate(next, tried);
        if (reached < sum) {
          sum = reached;
          best = next;
          System.arraycopy(tried, 0, residuals, 0, tried.length);
          damping = Math.max(SMALLEST_DAMPING, damping / 8);
        } else {
          damping *= 6;
        }
      }
      isConverged = before - sum <= tolerance * before;
    }
    return new Solution(best, sum, evaluations, isConverged);
  }

  private void differentiate(double[] point) {
    for (int index = 0; index < point.length; index++) {
      double value = point[index];
      double width = DIFFERENCE * Math.max(1e-2, Math.abs(value));
      double signed = value + width > bounds.high()[index] ? -width : width;
      point[index] = value + signed;
      boolean isUsable = Double.isFinite(evaluate(point, tried));
      point[index] = value;
      double[] slope = slopes[index];
      double product = 0;
      for (int row = 0; row < slope.length; row++) {
        slope[row] = isUsable ? (tried[row] - residuals[row]) / signed : 0;
        product += slope[row] * residuals[row];
      }
      gradient[index] = product;
    }
    equations.of(slopes, gradient);
  }

  private double[] move(double[] point, double damping) {
    boolean[] isHeld = new boolean[point.length];
    for (int index = 0; index < point.length; index++) {
      isHeld[index] = bounds.isHeld(index, point[index], gradient[index]);
    }
    double[] step = equations.solve(damping, isHeld);
    double[] next = new double[point.length];
    Arrays.setAll(next, index -> bounds.clamp(index, point[index] + step[index]));
    return next;
  }

  private double evaluate(double[] point, double[] into) {
    evaluations++;
    if (!model.write(point, into)) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (double residual : into) {
      sum += residual * residual;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }
}
