package io.clientele.models.value.orders;

import io.clientele.models.numeric.CompensatedSum;
import io.clientele.models.numeric.GammaFunctions;
import io.clientele.models.value.fit.Evaluation;
import io.clientele.models.value.fit.LogLikelihood;
import java.util.List;

/**
 * The log-likelihood of the BG/NBD model with its exact gradient (Fader, Hardie, Lee: "Counting your
 * customers" the easy way, 2005, equation 6, taken in logarithms).
 *
 * <p>Every order but the first and every pause counts, but no time is looked at twice: customers
 * come in groups sorted by repeat orders, and what depends on their number alone is computed once.
 */
final class BgNbdLikelihood implements LogLikelihood {
  private final List<OrderGroup> groups;
  private final int customers;

  /**
   * @param groups sorted by repeat orders
   */
  BgNbdLikelihood(List<OrderGroup> groups) {
    this.groups = groups;
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
    double r = Math.exp(logarithms[0]);
    double alpha = Math.exp(logarithms[1]);
    double a = Math.exp(logarithms[2]);
    double b = Math.exp(logarithms[3]);
    CompensatedSum sum = new CompensatedSum();
    double[] slopes = new double[4];
    Counted counted = new Counted(-1, r, a, b);
    for (OrderGroup group : groups) {
      int orders = group.repeatOrders();
      if (counted.orders != orders) {
        counted = new Counted(orders, r, a, b);
      }
      double weight = group.customers();
      double shape = r + orders;
      double stayed = -shape * Math.log(alpha + group.age());
      double value = stayed;
      double leftShare = 0;
      if (orders > 0) {
        double left =
            Math.log(a) - Math.log(b + orders - 1) - shape * Math.log(alpha + group.recency());
        double higher = Math.max(stayed, left);
        value = higher + Math.log1p(Math.exp(-Math.abs(stayed - left)));
        leftShare = Math.exp(left - value);
        slopes[2] += weight * leftShare / a;
        slopes[3] -= weight * leftShare / (b + orders - 1);
      }
      double stayedShare = 1 - leftShare;
      sum.add(weight * (counted.value + r * logarithms[1] + value));
      slopes[0] +=
          weight
              * (counted.slopeOfR
                  + logarithms[1]
                  - stayedShare * Math.log(alpha + group.age())
                  - leftShare * Math.log(alpha + group.recency()));
      slopes[1] +=
          weight
              * (r / alpha
                  - shape * stayedShare / (alpha + group.age())
                  - shape * leftShare / (alpha + group.recency()));
      slopes[2] += weight * counted.slopeOfA;
      slopes[3] += weight * counted.slopeOfB;
    }
    return new Evaluation(
        sum.value(),
        new double[] {slopes[0] * r, slopes[1] * alpha, slopes[2] * a, slopes[3] * b});
  }

  /** What depends on the number of repeat orders alone. */
  private static final class Counted {
    final int orders;
    final double value;
    final double slopeOfR;
    final double slopeOfA;
    final double slopeOfB;

    Counted(int orders, double r, double a, double b) {
      this.orders = orders;
      if (orders <= 0) {
        // Without a repeat order all these terms cancel.
        value = 0;
        slopeOfR = 0;
        slopeOfA = 0;
        slopeOfB = 0;
        return;
      }
      value =
          GammaFunctions.logGamma(r + orders)
              - GammaFunctions.logGamma(r)
              + GammaFunctions.logGamma(a + b)
              - GammaFunctions.logGamma(a + b + orders)
              + GammaFunctions.logGamma(b + orders)
              - GammaFunctions.logGamma(b);
      double both = GammaFunctions.digamma(a + b) - GammaFunctions.digamma(a + b + orders);
      slopeOfR = GammaFunctions.digamma(r + orders) - GammaFunctions.digamma(r);
      slopeOfA = both;
      slopeOfB = both + GammaFunctions.digamma(b + orders) - GammaFunctions.digamma(b);
    }
  }
}
