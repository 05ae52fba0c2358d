package io.clientele.models.optimise;

/** The equations of one damped step, solved by the method of Cholesky. */
final class NormalEquations {
  /** Keeps a parameter without influence from making the equations unsolvable. */
  private static final double FLOOR = 1e-30;

  private final double[][] products;
  private final double[][] factor;
  private final double[] step;
  private double[] gradient;

  NormalEquations(int parameters) {
    products = new double[parameters][parameters];
    factor = new double[parameters][parameters];
    step = new double[parameters];
    gradient = new double[parameters];
  }

  /** Takes the slopes of all residuals, one row per parameter. */
  void of(double[][] slopes, double[] slopeOfTheSum) {
    gradient = slopeOfTheSum;
    for (int row = 0; row < slopes.length; row++) {
      double[] one = slopes[row];
      for (int column = 0; column <= row; column++) {
        double[] other = slopes[column];
        double sum = 0;
        for (int position = 0; position < one.length; position++) {
          sum += one[position] * other[position];
        }
        products[row][column] = sum;
      }
    }
  }

  /** The step whose diagonal is raised by the damping; held parameters do not move. */
  double[] solve(double damping, boolean[] isHeld) {
    for (int row = 0; row < step.length; row++) {
      double known = isHeld[row] ? 0 : -gradient[row];
      for (int column = 0; column < row; column++) {
        double sum = isHeld[row] || isHeld[column] ? 0 : products[row][column];
        for (int inner = 0; inner < column; inner++) {
          sum -= factor[row][inner] * factor[column][inner];
        }
        factor[row][column] = sum / factor[column][column];
        known -= factor[row][column] * step[column];
      }
      double own = isHeld[row] ? 1 : products[row][row] * (1 + damping) + FLOOR;
      double rest = own;
      for (int inner = 0; inner < row; inner++) {
        rest -= factor[row][inner] * factor[row][inner];
      }
      factor[row][row] = Math.sqrt(Math.max(rest, own * 1e-14));
      step[row] = known / factor[row][row];
    }
    for (int row = step.length - 1; row >= 0; row--) {
      double known = step[row];
      for (int below = row + 1; below < step.length; below++) {
        known -= factor[below][row] * step[below];
      }
      step[row] = known / factor[row][row];
    }
    return step;
  }
}
