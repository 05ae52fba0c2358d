package io.clientele.models.forecast;

import io.clientele.models.forecast.backtest.PastErrors;
import io.clientele.models.forecast.model.Forecast;
import java.util.List;
import java.util.Optional;

/**
 * The mean of several forecasts with equal weights (Bates and Granger, The combination of
 * forecasts, 1969; for equal weights Makridakis and Hibon, The M3-Competition, 2000).
 *
 * <p>A member whose backtest errors are more than twice those of the median member is left out.
 */
final class Combination {
  static final String NAME = "combination";
  private static final double TOO_LARGE = 2;

  private Combination() {}

  /** The mean of the members that have a forecast; empty when none of them was ever tested. */
  static Optional<Entrant> of(List<Entrant> members, PastErrors benchmark) {
    List<Entrant> able =
        members.stream()
            .filter(one -> one.forecast().isPresent() && one.errors().originCount() > 0)
            .toList();
    if (able.isEmpty()) {
      return Optional.empty();
    }
    List<Entrant> kept = trimmed(able, benchmark);
    List<PastErrors> errors = kept.stream().map(Entrant::errors).toList();
    return Optional.of(new Entrant(NAME, mean(kept), PastErrors.mean(errors)));
  }

  private static List<Entrant> trimmed(List<Entrant> members, PastErrors benchmark) {
    double[] sorted =
        members.stream().mapToDouble(one -> one.errors().relativeTo(benchmark)).sorted().toArray();
    double limit = TOO_LARGE * sorted[sorted.length / 2];
    return members.stream().filter(one -> one.errors().relativeTo(benchmark) <= limit).toList();
  }

  private static Forecast mean(List<Entrant> members) {
    double[] mean = new double[members.get(0).forecast().values().length];
    for (Entrant member : members) {
      double[] values = member.forecast().values();
      for (int step = 0; step < mean.length; step++) {
        mean[step] += values[step] / members.size();
      }
    }
    return Forecast.of(mean);
  }
}
