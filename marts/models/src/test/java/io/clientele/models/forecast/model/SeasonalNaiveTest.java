package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {
  private final SeasonalNaive model = new SeasonalNaive();

  @Test
  void lastSeasonIsRepeated() {
    assertThat(model.predict(new double[] {1, 2, 3, 4, 5, 6, 7}, 3, 5).values())
        .containsExactly(5, 6, 7, 5, 6);
  }

  @Test
  void withoutSeasonTheLastValueIsRepeated() {
    assertThat(model.predict(new double[] {1, 2, 3}, 1, 2).values()).containsExactly(3, 3);
  }

  @Test
  void lessThanOneSeasonRepeatsTheLastValue() {
    assertThat(model.predict(new double[] {1, 2, 3}, 12, 2).values()).containsExactly(3, 3);
  }
}
