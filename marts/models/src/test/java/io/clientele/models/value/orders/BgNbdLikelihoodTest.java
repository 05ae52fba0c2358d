package io.clientele.models.value.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.fit.Evaluation;
import io.clientele.models.value.fit.Slopes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BgNbdLikelihoodTest {
  private static final List<OrderGroup> GROUPS =
      List.of(
          new OrderGroup(0, 0, 3, 5),
          new OrderGroup(0, 0, 9, 2),
          new OrderGroup(1, 2, 7, 3),
          new OrderGroup(4, 6, 9, 1),
          new OrderGroup(300, 9, 10, 1));

  @ParameterizedTest
  @EnumSource
  void gradientIsTheSlopeOfTheValue(Leaving leaving) {
    Slopes.assertExact(
        new BgNbdLikelihood(GROUPS, leaving),
        new double[] {Math.log(0.3), Math.log(2), Math.log(0.7), Math.log(2.5)});
  }

  @Test
  void customerWithoutRepeatOrderCountsAsOneWhoHasNotOrderedYet() {
    Evaluation evaluation =
        new BgNbdLikelihood(List.of(new OrderGroup(0, 0, 3, 1)), Leaving.AFTER_REPEAT_ORDERS)
            .at(new double[] {Math.log(0.5), Math.log(2), 0, 0});

    assertThat(Slopes.value(evaluation)).isCloseTo(0.5 * Math.log(2.0 / 5), within(1e-14));
  }

  @Test
  void weightIsAsGoodAsRepetition() {
    double[] point = {0, 0.5, -0.2, 1};
    OrderGroup one = new OrderGroup(2, 3, 5, 1);

    assertThat(
            Slopes.value(
                new BgNbdLikelihood(List.of(one, one, one), Leaving.AFTER_EVERY_ORDER).at(point)))
        .isCloseTo(
            Slopes.value(
                new BgNbdLikelihood(List.of(new OrderGroup(2, 3, 5, 3)), Leaving.AFTER_EVERY_ORDER)
                    .at(point)),
            within(1e-13));
  }
}
