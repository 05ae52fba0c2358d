package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.Accuracy;
import io.clientele.models.forecast.backtest.AccuracyTable;
import io.clientele.models.forecast.backtest.Origins;
import io.clientele.models.forecast.model.ForecastModel;
import io.clientele.models.forecast.model.ForecastModels;
import java.util.ArrayList;
import java.util.List;

/**
 * All models and their combination over the same backtest of one history.
 *
 * <p>The combination is the standard answer: choosing the model with the smallest past errors is
 * worse, because a few dozen errors are mostly chance. Without a combination the best model with
 * smaller errors than the benchmark stands in. The benchmark, which is the first model, takes over
 * where its errors are smaller by a fifth, or where nothing else has a forecast.
 */
final class Contest {
  private static final double CLEARLY_SMALLER = 0.8;

  /** Differences below it are rounding. */
  private static final double TIE = 1e-9;

  private final List<Entrant> entrants = new ArrayList<>();
  private final List<Accuracy> accuracy = new ArrayList<>();
  private final Entrant winner;

  Contest(List<ForecastModel> models, double[] history, int seasonLength, Origins origins) {
    List<Entrant> members = new ArrayList<>();
    for (ForecastModel model : models) {
      Entrant entrant = Entrant.of(model, history, seasonLength, origins);
      entrants.add(entrant);
      if (ForecastModels.combined().contains(model)) {
        members.add(entrant);
      }
    }
    Combination.of(members, benchmark().errors()).ifPresent(entrants::add);
    AccuracyTable table = new AccuracyTable(history, seasonLength, origins);
    for (Entrant entrant : entrants) {
      accuracy.addAll(table.of(entrant.name(), entrant.errors(), benchmark().errors()));
    }
    Entrant standard = standard();
    winner = isBenchmarkClearlyBetter(standard) ? benchmark() : standard;
  }

  Entrant winner() {
    return winner;
  }

  Entrant benchmark() {
    return entrants.get(0);
  }

  /** True when the numbers are not the benchmark's. */
  boolean isBenchmarkReplaced() {
    return winner != benchmark();
  }

  /** True when the winner's errors are smaller than the benchmark's. */
  boolean isBenchmarkBeaten() {
    return winner.errors().relativeTo(benchmark().errors()) < 1 - TIE;
  }

  List<Accuracy> accuracy() {
    return accuracy;
  }

  private Entrant standard() {
    Entrant last = entrants.get(entrants.size() - 1);
    return last.name().equals(Combination.NAME) ? last : best();
  }

  private Entrant best() {
    Entrant best = benchmark();
    double smallest = 1 - TIE;
    for (Entrant entrant : entrants) {
      double relative = entrant.errors().relativeTo(benchmark().errors());
      if (entrant.isTested() && relative < smallest) {
        smallest = relative * (1 - TIE);
        best = entrant;
      }
    }
    return best;
  }

  private boolean isBenchmarkClearlyBetter(Entrant other) {
    return benchmark().forecast().isPresent()
        && benchmark().errors().relativeTo(other.errors()) < CLEARLY_SMALLER;
  }
}
