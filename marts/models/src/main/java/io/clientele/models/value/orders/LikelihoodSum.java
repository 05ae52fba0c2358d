package io.clientele.models.value.orders;

import io.clientele.models.numeric.CompensatedSum;
import io.clientele.models.value.fit.Evaluation;

/**
 * The log-likelihood at one point with its exact gradient, summed up group by group (Fader, Hardie,
 * Lee: "Counting your customers" the easy way, 2005, equation 6, taken in logarithms).
 *
 * <p>A customer either stayed, and then has not ordered since, or left after the last order. Both
 * likelihoods are added as logarithms: hundreds of orders would overflow otherwise.
 */
final class LikelihoodSum {
  private final BgNbdParameters at;
  private final double logAlpha;
  private final double logA;
  private final CompensatedSum value = new CompensatedSum();
  private double slopeOfR;
  private double slopeOfAlpha;
  private double slopeOfA;
  private double slopeOfB;

  LikelihoodSum(BgNbdParameters at) {
    this.at = at;
    this.logAlpha = Math.log(at.alpha());
    this.logA = Math.log(at.a());
  }

  void add(OrderGroup group, OrderCountTerms counted) {
    int chances = at.leaving().chances(group.repeatOrders());
    double weight = group.customers();
    double shape = at.r() + group.repeatOrders();
    double untilEnd = at.alpha() + group.age();
    double untilLast = at.alpha() + group.recency();
    double logUntilEnd = Math.log(untilEnd);
    double logUntilLast = Math.log(untilLast);
    double stayed = -shape * logUntilEnd;
    double either = stayed;
    double leftShare = 0;
    if (chances > 0) {
      double left = logA - Math.log(at.b() + chances - 1) - shape * logUntilLast;
      either = Math.max(stayed, left) + Math.log1p(Math.exp(-Math.abs(stayed - left)));
      leftShare = Math.exp(left - either);
      slopeOfA += weight * leftShare / at.a();
      slopeOfB -= weight * leftShare / (at.b() + chances - 1);
    }
    double stayedShare = 1 - leftShare;
    value.add(weight * (counted.value() + at.r() * logAlpha + either));
    slopeOfR +=
        weight
            * (counted.slopeOfR()
                + logAlpha
                - stayedShare * logUntilEnd
                - leftShare * logUntilLast);
    slopeOfAlpha +=
        weight * (at.r() / at.alpha() - shape * (stayedShare / untilEnd + leftShare / untilLast));
    slopeOfA += weight * counted.slopeOfA();
    slopeOfB += weight * counted.slopeOfB();
  }

  /** With respect to the logarithms of the parameters. */
  Evaluation evaluation() {
    return new Evaluation(
        value.value(),
        new double[] {
          slopeOfR * at.r(), slopeOfAlpha * at.alpha(), slopeOfA * at.a(), slopeOfB * at.b()
        });
  }
}
