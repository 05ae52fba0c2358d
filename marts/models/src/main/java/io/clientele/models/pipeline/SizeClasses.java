package io.clientele.models.pipeline;

import io.clientele.models.pipeline.StageVisit.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * Tells small deals from large ones, which are won more rarely and carry most of the money: up to
 * the median of the deals that ended, up to 80 %, up to 95 %, above.
 */
final class SizeClasses {
  private static final double[] SHARES = {0.5, 0.8, 0.95};

  private final double[] bounds;

  private SizeClasses(double[] bounds) {
    this.bounds = bounds;
  }

  static SizeClasses of(List<StageVisit> deals) {
    double[] amounts =
        deals.stream()
            .filter(deal -> deal.outcome() != Outcome.OPEN)
            .mapToDouble(StageVisit::amount)
            .sorted()
            .toArray();
    double[] bounds = new double[amounts.length == 0 ? 0 : SHARES.length];
    for (int bound = 0; bound < bounds.length; bound++) {
      bounds[bound] = amounts[(int) Math.ceil(SHARES[bound] * amounts.length) - 1];
    }
    return new SizeClasses(bounds);
  }

  /** The number of bounds that the amount exceeds. */
  int of(double amount) {
    return (int) Arrays.stream(bounds).filter(bound -> amount > bound).count();
  }
}
