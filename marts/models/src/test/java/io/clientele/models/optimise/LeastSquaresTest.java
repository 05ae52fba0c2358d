package io.clientele.models.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {
  private static final Bounds WIDE = new Bounds(new double[] {-100, -100}, new double[] {100, 100});

  /** The valley of Rosenbrock (1960); its minimum is 0 at (1, 1). */
  private static final Residuals ROSENBROCK =
      (at, into) -> {
        into[0] = 10 * (at[1] - at[0] * at[0]);
        into[1] = 1 - at[0];
        return true;
      };

  @Test
  void curvedValleyIsFollowedToItsEnd() {
    Solution found = LeastSquares.minimise(ROSENBROCK, 2, WIDE, new double[] {-1.2, 1}, 1e-12, 200);

    assertThat(found.parameters()[0]).isCloseTo(1, within(1e-5));
    assertThat(found.parameters()[1]).isCloseTo(1, within(1e-5));
    assertThat(found.evaluations()).isLessThan(200);
    assertThat(found.isConverged()).isTrue();
  }

  @Test
  void minimumOutsideOfTheBoxGivesTheBound() {
    Bounds below = new Bounds(new double[] {-2, -2}, new double[] {0.5, 2});
    Solution found = LeastSquares.minimise(ROSENBROCK, 2, below, new double[] {-1, 1}, 1e-12, 200);

    assertThat(found.parameters()[0]).isEqualTo(0.5);
    assertThat(found.parameters()[1]).isCloseTo(0.25, within(1e-5));
  }

  @Test
  void startOutsideOfTheBoxIsMovedToIt() {
    Solution found = LeastSquares.minimise(ROSENBROCK, 2, WIDE, new double[] {-999, 0}, 1e-9, 0);

    assertThat(found.parameters()).containsExactly(-100, 0);
    assertThat(found.isConverged()).isFalse();
  }

  @Test
  void startThatMakesNoSenseHasAnInfiniteSum() {
    Solution found =
        LeastSquares.minimise((at, into) -> false, 2, WIDE, new double[] {1, 1}, 1e-9, 10);

    assertThat(found.sumOfSquares()).isInfinite();
    assertThat(found.evaluations()).isEqualTo(1);
  }

  @Test
  void regionWithoutSenseIsAvoided() {
    Residuals root =
        (at, into) -> {
          into[0] = Math.log(at[0]) - 1;
          into[1] = at[1];
          return at[0] > 0;
        };
    Solution found = LeastSquares.minimise(root, 2, WIDE, new double[] {60, 3}, 1e-12, 100);

    assertThat(found.parameters()[0]).isCloseTo(Math.E, within(1e-5));
  }

  @Test
  void parameterWithoutInfluenceStaysWhereItIs() {
    Residuals one =
        (at, into) -> {
          into[0] = at[0] - 3;
          return true;
        };
    Solution found = LeastSquares.minimise(one, 1, WIDE, new double[] {0, 7}, 1e-12, 100);

    assertThat(found.parameters()[0]).isCloseTo(3, within(1e-6));
    assertThat(found.parameters()[1]).isEqualTo(7);
  }

  @Test
  void crossedBoundsAreRefused() {
    assertThatThrownBy(() -> new Bounds(new double[] {1}, new double[] {0}))
        .hasMessage("Bounds of parameter 0, 1.0 and 0.0, cross");
  }
}
