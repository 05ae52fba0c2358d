package io.clientele.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
  private static final double[][] MATRIX = {{4, 2, -2}, {2, 10, 2}, {-2, 2, 6}};

  @Test
  void solutionTimesTheMatrixIsTheRightSide() {
    double[] solution = Cholesky.of(MATRIX).orElseThrow().solve(new double[] {1, 2, 3});

    for (int row = 0; row < 3; row++) {
      double product = 0;
      for (int column = 0; column < 3; column++) {
        product += MATRIX[row][column] * solution[column];
      }
      assertThat(product).isCloseTo(row + 1, within(1e-14));
    }
  }

  @Test
  void inverseOfADiagonalIsItsReciprocal() {
    double[][] inverse = Cholesky.of(new double[][] {{4, 0}, {0, 5}}).orElseThrow().inverse();

    assertThat(inverse[0]).containsExactly(0.25, 0);
    assertThat(inverse[1][1]).isCloseTo(0.2, within(1e-16));
  }

  @Test
  void factorTimesUnitVectorIsItsFirstColumn() {
    assertThat(Cholesky.of(MATRIX).orElseThrow().multiply(new double[] {1, 0, 0}))
        .containsExactly(2, 1, -1);
  }

  @Test
  void matrixThatIsNotPositiveDefiniteHasNoFactor() {
    assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{0}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{Double.POSITIVE_INFINITY}})).isEmpty();
  }
}
