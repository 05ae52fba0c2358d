package io.clientele.models.value;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.orders.OrderFit;
import io.clientele.models.value.spend.GammaGammaParameters;
import io.clientele.models.value.spend.SpendFit;
import java.util.List;

/**
 * Possible futures of one customer, one for each draw of the parameters.
 *
 * <p>Each future is told as the models tell it: has the customer left; how often would this one
 * order; after which order will this one leave; what is an order worth. The random numbers depend
 * on the customer id alone, so nobody's limits change with the other rows.
 */
final class Futures {
  /** With 499 the limits of 80 % are exactly the 50th and the 450th value. */
  private static final int COUNT = 499;

  private final List<BgNbdParameters> orderDraws;
  private final List<GammaGammaParameters> spendDraws;

  Futures(OrderFit orders, SpendFit spend) {
    orderDraws = ParameterDraws.ofOrders(orders, COUNT);
    spendDraws = ParameterDraws.ofSpend(spend, COUNT);
  }

  /**
   * Values of all futures. The same place belongs to the same parameters for every customer, so
   * that sums over customers keep what these have in common.
   */
  double[] of(PurchaseHistory history, ValueTerms terms) {
    SeededRandom random = SeededRandom.of("future of " + history.customerId());
    double[] values = new double[COUNT];
    for (int future = 0; future < COUNT; future++) {
      double value = value(history, terms, future, random);
      values[future] = terms.marginRate() * Math.min(value, Double.MAX_VALUE);
    }
    return values;
  }

  private double value(PurchaseHistory history, ValueTerms terms, int future, SeededRandom random) {
    BgNbdParameters parameters = orderDraws.get(future);
    if (random.uniform() > parameters.activeProbability(history)) {
      return 0;
    }
    double rate = parameters.drawOrderRate(history, random);
    double wanted = random.poisson(rate * terms.horizon());
    if (wanted == 0) {
      return 0;
    }
    double leaving = parameters.drawLeavingProbability(history, random);
    double last = Math.floor(Math.log(random.uniform()) / Math.log1p(-leaving)) + 1;
    double orders = Math.min(wanted, last);
    return spend(history, orders, spendDraws.get(future), random)
        * terms.meanDiscount(orders < wanted ? orders / (wanted + 1) : 1);
  }

  private static double spend(
      PurchaseHistory history,
      double orders,
      GammaGammaParameters parameters,
      SeededRandom random) {
    double rate = parameters.drawValueRate(history, random);
    return random.gamma(parameters.p() * orders) / rate;
  }
}
