package io.clientele.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.forecast.backtest.Origins;
import io.clientele.models.forecast.backtest.PastErrors;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinationTest {
  private static final double[] HISTORY = {10, 12, 11, 13, 12, 14, 13, 15};
  private static final Origins ORIGINS = new Origins(3, 5, 2);
  private static final PastErrors BENCHMARK = always(12).errors();

  @Test
  void forecastAndErrorsAreMeans() {
    Entrant mean = Combination.of(List.of(always(12), always(14)), BENCHMARK).orElseThrow();

    assertThat(mean.forecast()).isEqualTo(Forecast.of(13, 13));
    assertThat(mean.errors().relativeTo(always(13).errors())).isCloseTo(1, within(1e-12));
  }

  @Test
  void memberWithMoreThanTwiceTheErrorsOfTheMedianIsLeftOut() {
    List<Entrant> members = List.of(always(12), always(14), always(99));

    assertThat(Combination.of(members, BENCHMARK).orElseThrow().forecast())
        .isEqualTo(Forecast.of(13, 13));
  }

  @Test
  void memberWithoutForecastDoesNotCount() {
    Entrant silent = new Entrant("silent", Forecast.none("too short"), BENCHMARK);

    assertThat(Combination.of(List.of(silent, always(14)), BENCHMARK).orElseThrow().forecast())
        .isEqualTo(Forecast.of(14, 14));
    assertThat(Combination.of(List.of(silent), BENCHMARK)).isEmpty();
  }

  private static Entrant always(double value) {
    ForecastModel model =
        new ForecastModel() {
          @Override
          public String name() {
            return "always_" + value;
          }

          @Override
          public Forecast predict(double[] history, int seasonLength, int horizon) {
            return Forecast.flat(value, horizon);
          }
        };
    return Entrant.of(model, HISTORY, 1, ORIGINS);
  }
}
