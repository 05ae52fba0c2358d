package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.backtest.AccuracyTable;
import io.clientele.models.forecast.backtest.Backtest;
import io.clientele.models.forecast.backtest.Origins;
import io.clientele.models.forecast.backtest.PastErrors;
import io.clientele.models.forecast.backtest.Predictions;
import io.clientele.models.forecast.model.Forecast;
import io.clientele.models.forecast.model.ForecastModel;
import java.util.ArrayList;
import java.util.List;

/**
 * All models over the same backtest of one history, and the one that made the smallest errors.
 *
 * <p>The first model is the benchmark. Another one wins only when it has a prediction now and had
 * one at half of the origins, and its errors are smaller on the origins that both predict; a tie
 * keeps the earlier model.
 */
final class Contest {
  /** Differences below it are rounding. */
  private static final double TIE = 1e-9;

  private final List<ForecastModel> models;
  private final List<PastErrors> errors = new ArrayList<>();
  private final List<Accuracy> accuracy = new ArrayList<>();
  private int winner;
  private Forecast forecast;

  Contest(List<ForecastModel> models, double[] history, int seasonLength, Origins origins) {
    this.models = models;
    AccuracyTable table = new AccuracyTable(history, seasonLength, origins);
    int horizon = origins.horizon();
    forecast = Predictions.of(models.get(0), history, seasonLength, horizon);
    double smallest = 1 - TIE;
    for (int index = 0; index < models.size(); index++) {
      PastErrors own = Backtest.run(models.get(index), history, seasonLength, origins);
      errors.add(own);
      PastErrors benchmark = errors.get(0);
      accuracy.addAll(table.of(models.get(index).name(), own, benchmark));
      double relative = own.relativeTo(benchmark);
      if (index > 0 && 2 * own.originCount() >= origins.count() && relative < smallest) {
        Forecast now = Predictions.of(models.get(index), history, seasonLength, horizon);
        if (now.isPresent()) {
          smallest = relative * (1 - TIE);
          winner = index;
          forecast = now;
        }
      }
    }
  }

  /** The winner's prediction; absent only when not even the benchmark has one. */
  Forecast forecast() {
    return forecast;
  }

  ForecastModel winner() {
    return models.get(winner);
  }

  PastErrors winnersErrors() {
    return errors.get(winner);
  }

  boolean isBenchmarkBeaten() {
    return winner > 0;
  }

  List<Accuracy> accuracy() {
    return accuracy;
  }
}
