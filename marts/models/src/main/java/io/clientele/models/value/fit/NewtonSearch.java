package io.clientele.models.value.fit;

import io.clientele.models.numeric.Cholesky;
import java.util.Optional;

/**
 * Climbs a log-likelihood by damped Newton steps (Marquardt: An algorithm for least-squares
 * estimation of nonlinear parameters, 1963), in the logarithms of the parameters.
 *
 * <p>Second derivatives are central differences of the exact gradient. Where the likelihood is not
 * concave, damping turns the step towards the gradient, so that the value never falls.
 */
final class NewtonSearch {
  private static final int MOST_STEPS = 100;
  private static final int MOST_DAMPINGS = 30;
  private static final double DIFFERENCE = 1e-4;
  private static final double LONGEST_STEP = 2;
  private static final double SMALL_SLOPE = 1e-10;
  private static final double ROUNDING = 1e-13;

  /** Logarithms beyond which a parameter counts as zero or infinite. */
  static final double BOUND = 16;

  private final LogLikelihood likelihood;
  private double[] point;
  private Evaluation here;
  private double damping = 1e-3;
  private int evaluations;

  NewtonSearch(LogLikelihood likelihood, double[] start) {
    this.likelihood = likelihood;
    this.point = start.clone();
    this.here = evaluate(start);
  }

  /** Climbs until the slope is gone or no step leads higher. */
  NewtonSearch climb() {
    for (int step = 0; step < MOST_STEPS && here.isFinite(); step++) {
      if (slopePerCustomer() < SMALL_SLOPE || !stepHigher(curvature())) {
        break;
      }
    }
    return this;
  }

  double[] point() {
    return point.clone();
  }

  Evaluation here() {
    return here;
  }

  int evaluations() {
    return evaluations;
  }

  double slopePerCustomer() {
    return here.gradientNorm() / likelihood.customers();
  }

  /** The negative Hessian at the point reached. */
  double[][] curvature() {
    int size = point.length;
    double[][] curvature = new double[size][size];
    for (int row = 0; row < size; row++) {
      Evaluation above = evaluate(moved(row, DIFFERENCE));
      Evaluation below = evaluate(moved(row, -DIFFERENCE));
      for (int column = 0; column < size; column++) {
        double bend = (below.slope(column) - above.slope(column)) / (2 * DIFFERENCE);
        curvature[row][column] += bend / 2;
        curvature[column][row] += bend / 2;
      }
    }
    return curvature;
  }

  private boolean stepHigher(double[][] curvature) {
    for (int attempt = 0; attempt < MOST_DAMPINGS; attempt++) {
      Optional<Cholesky> damped = Cholesky.of(damped(curvature));
      if (damped.isPresent()) {
        double[] next = next(damped.get().solve(here.gradient()));
        Evaluation there = evaluate(next);
        if (there.isFinite() && isHigher(there)) {
          point = next;
          here = there;
          damping /= 10;
          return true;
        }
      }
      damping = Math.max(damping * 10, 1e-6);
    }
    return false;
  }

  /** Near the top the value no longer tells steps apart; then the slope does. */
  private boolean isHigher(Evaluation there) {
    double rounding = ROUNDING * Math.abs(here.value());
    return there.value() > here.value() + rounding
        || (there.value() >= here.value() - rounding && there.gradientNorm() < here.gradientNorm());
  }

  private double[][] damped(double[][] curvature) {
    double[][] damped = new double[curvature.length][];
    for (int row = 0; row < curvature.length; row++) {
      damped[row] = curvature[row].clone();
      damped[row][row] += damping * (Math.abs(curvature[row][row]) + ROUNDING);
    }
    return damped;
  }

  private double[] next(double[] step) {
    double longest = 0;
    for (double part : step) {
      longest = Math.max(longest, Math.abs(part));
    }
    double shrink = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    double[] next = point.clone();
    for (int row = 0; row < next.length; row++) {
      next[row] = Math.max(-BOUND, Math.min(BOUND, next[row] + shrink * step[row]));
    }
    return next;
  }

  private double[] moved(int row, double distance) {
    double[] moved = point.clone();
    moved[row] += distance;
    return moved;
  }

  private Evaluation evaluate(double[] at) {
    evaluations++;
    return likelihood.at(at);
  }
}
