package io.clientele.models.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.model.FittedModel;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final double[] HISTORY = new double[30];

  @Test
  void parametersAreSettledAgainWhenTheHistoryHasGrownByHalf() {
    Counting model = new Counting(0);
    Backtest.run(model, HISTORY, 1, new Origins(10, 20, 3));

    assertThat(model.settledAt).containsExactly(10, 15, 23);
  }

  @Test
  void modelThatCouldNotPredictIsAskedAgainAtTheNextOrigin() {
    Counting model = new Counting(13);
    PastErrors errors = Backtest.run(model, HISTORY, 1, new Origins(10, 20, 3));

    assertThat(model.settledAt).containsExactly(10, 11, 12, 13, 20);
    assertThat(errors.originCount()).isEqualTo(17);
  }

  private static final class Counting implements ForecastModel {
    private final int shortest;
    private final List<Integer> settledAt = new ArrayList<>();

    Counting(int shortest) {
      this.shortest = shortest;
    }

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Forecast predict(double[] history, int seasonLength, int horizon) {
      return history.length < shortest ? Forecast.none("short") : Forecast.flat(1, horizon);
    }

    @Override
    public FittedModel fit(double[] history, int seasonLength) {
      settledAt.add(history.length);
      return (longer, horizon) -> predict(longer, seasonLength, horizon);
    }
  }
}
