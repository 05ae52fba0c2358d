package io.clientele.models.value.orders;

import io.clientele.models.value.fit.Evaluation;
import io.clientele.models.value.fit.LogLikelihood;
import java.util.List;

/** The log-likelihood of the BG/NBD and the MBG/NBD model for groups of customers. */
final class BgNbdLikelihood implements LogLikelihood {
  private final List<OrderGroup> groups;
  private final Leaving leaving;
  private final int customers;

  /**
   * @param groups sorted by repeat orders
   */
  BgNbdLikelihood(List<OrderGroup> groups, Leaving leaving) {
    this.groups = groups;
    this.leaving = leaving;
    this.customers = Math.toIntExact(groups.stream().mapToLong(OrderGroup::customers).sum());
  }

  @Override
  public List<String> names() {
    return BgNbdParameters.NAMES;
  }

  @Override
  public int customers() {
    return customers;
  }

  @Override
  public Evaluation at(double[] logarithms) {
    BgNbdParameters at =
        new BgNbdParameters(
            Math.exp(logarithms[0]),
            Math.exp(logarithms[1]),
            Math.exp(logarithms[2]),
            Math.exp(logarithms[3]),
            leaving);
    LikelihoodSum sum = new LikelihoodSum(at);
    OrderCountTerms counted = OrderCountTerms.of(0, at);
    for (OrderGroup group : groups) {
      if (counted.repeatOrders() != group.repeatOrders()) {
        counted = OrderCountTerms.of(group.repeatOrders(), at);
      }
      sum.add(group, counted);
    }
    return sum.evaluation();
  }
}
