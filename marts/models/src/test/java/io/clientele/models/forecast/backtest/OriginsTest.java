package io.clientele.models.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {

  @Test
  void tenYearsOfMonthsUseTheLatestFortyEight() {
    assertThat(Origins.of(120, 12, 12, 48)).isEqualTo(new Origins(72, 48, 12));
  }

  @Test
  void fiveYearsOfMonthsTrainOnThreeSeasons() {
    assertThat(Origins.of(60, 12, 12, 48)).isEqualTo(new Origins(36, 24, 12));
  }

  @Test
  void twoYearsOfMonthsTrainOnOneSeason() {
    assertThat(Origins.of(24, 12, 12, 48)).isEqualTo(new Origins(12, 12, 12));
  }

  @Test
  void shortHistoriesStartWithThreeValues() {
    assertThat(Origins.of(9, 1, 6, 48)).isEqualTo(new Origins(3, 6, 6));
  }

  @Test
  void nothingIsLeftOfThreeValues() {
    assertThat(Origins.of(3, 1, 6, 48).count()).isZero();
  }
}
