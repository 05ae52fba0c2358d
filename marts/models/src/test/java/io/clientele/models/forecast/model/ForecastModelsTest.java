package io.clientele.models.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForecastModelsTest {

  @Test
  void namesAreDistinct() {
    assertThat(ForecastModels.all()).extracting(ForecastModel::name).doesNotHaveDuplicates();
  }

  @Test
  void benchmarkStandsFirst() {
    assertThat(ForecastModels.all().get(0)).isSameAs(ForecastModels.benchmark());
  }

  @Test
  void unknownNameListsTheKnownOnes() {
    assertThatThrownBy(() -> ForecastModels.named("crystal_ball"))
        .hasMessageStartingWith(
            "Forecast model 'crystal_ball' is unknown; use one of seasonal_naive, theta");
  }
}
