package io.clientele.models.numeric;

import java.util.Optional;

/**
 * The lower triangle L with {@code L * L' = A} of a symmetric positive definite matrix A (Golub,
 * Van Loan: Matrix Computations, 1983). Made for a few rows.
 */
public final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Takes a symmetric matrix apart; empty when it is not positive definite. */
  public static Optional<Cholesky> of(double[][] matrix) {
    int size = matrix.length;
    double[][] lower = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int inner = 0; inner < column; inner++) {
          rest -= lower[row][inner] * lower[column][inner];
        }
        if (row > column) {
          lower[row][column] = rest / lower[column][column];
        } else if (rest > 0 && rest < Double.POSITIVE_INFINITY) {
          lower[row][row] = Math.sqrt(rest);
        } else {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Cholesky(lower));
  }

  /** The vector x with {@code A * x = right}. */
  public double[] solve(double[] right) {
    int size = lower.length;
    double[] solution = right.clone();
    for (int row = 0; row < size; row++) {
      for (int inner = 0; inner < row; inner++) {
        solution[row] -= lower[row][inner] * solution[inner];
      }
      solution[row] /= lower[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int inner = row + 1; inner < size; inner++) {
        solution[row] -= lower[inner][row] * solution[inner];
      }
      solution[row] /= lower[row][row];
    }
    return solution;
  }

  /** The inverse of A. */
  public double[][] inverse() {
    int size = lower.length;
    double[][] inverse = new double[size][];
    for (int row = 0; row < size; row++) {
      double[] unit = new double[size];
      unit[row] = 1;
      inverse[row] = solve(unit);
    }
    return inverse;
  }

  /** The product {@code L * right}: independent normals become ones with the covariance A. */
  public double[] multiply(double[] right) {
    double[] product = new double[lower.length];
    for (int row = 0; row < lower.length; row++) {
      for (int column = 0; column <= row; column++) {
        product[row] += lower[row][column] * right[column];
      }
    }
    return product;
  }
}
