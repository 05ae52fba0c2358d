package io.clientele.models.budget;

import io.clientele.models.numeric.IncompleteBeta;
import io.clientele.models.numeric.SeededRandom;

/**
 * What is believed of the margin that a unit of money brings within the horizon: a rate of
 * customers that has a Gamma distribution times a mean margin whose inverse has one.
 *
 * <p>The quotient of two Gamma variables is a Beta prime variable, so the chance is closed
 * (Johnson, Kotz, Balakrishnan: Continuous Univariate Distributions 2, 1995, chapters 25 and 27).
 *
 * @param rateShape shape of the rate of customers
 * @param rateCost its rate parameter, in money
 * @param marginShape shape of the inverse of the mean margin
 * @param marginScale its rate parameter, in money
 * @param customerShape shape of one customer's margin
 */
record ReturnPosterior(
    double rateShape,
    double rateCost,
    double marginShape,
    double marginScale,
    double customerShape) {

  /** The priors after the facts of one unit were seen. */
  static ReturnPosterior of(UnitFacts unit, CustomerRatePrior rates, MarginPrior margins) {
    UnitFacts.Evidence seen = unit.evidence();
    double scale =
        margins.mean(unit.channel()) * (margins.keywordShape() - 1) / margins.customerShape();
    return new ReturnPosterior(
        rates.shape() + seen.customers(),
        rates.rate() + seen.cost(),
        margins.keywordShape() + margins.customerShape() * seen.years(),
        scale + Math.max(seen.margin(), 0),
        margins.customerShape());
  }

  /** Mean margin of a customer within the horizon. */
  double customerMargin() {
    return customerShape * marginScale / (marginShape - 1);
  }

  /** Mean margin by cost. */
  double meanReturn() {
    return rateShape / rateCost * customerMargin();
  }

  /** The chance that in the long run the margin is at least the cost. */
  double paysBack() {
    double odds = customerShape * marginScale / rateCost;
    return 1 - IncompleteBeta.of(1 / (1 + odds), rateShape, marginShape);
  }

  /**
   * The chance that so much money comes back, the luck of small numbers included: the number of
   * customers is Poisson, and each brings what chance gives.
   *
   * @param cost above zero
   * @param draws how many futures are drawn
   */
  double bringsBack(double cost, SeededRandom random, int draws) {
    int paid = 0;
    for (int draw = 0; draw < draws; draw++) {
      double customers = random.poisson(random.gamma(rateShape) / rateCost * cost);
      if (customers > 0) {
        double inverse = random.gamma(marginShape) / marginScale;
        paid += random.gamma(customerShape * customers) / inverse >= cost ? 1 : 0;
      }
    }
    return (double) paid / draws;
  }
}
