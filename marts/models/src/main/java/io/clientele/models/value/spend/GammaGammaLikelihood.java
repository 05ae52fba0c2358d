package io.clientele.models.value.spend;

import io.clientele.models.numeric.CompensatedSum;
import io.clientele.models.numeric.GammaFunctions;
import io.clientele.models.value.fit.Evaluation;
import io.clientele.models.value.fit.LogLikelihood;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.Comparator;
import java.util.List;

/**
 * The log-likelihood of the Gamma-Gamma model with its exact gradient (Fader, Hardie: The
 * Gamma-Gamma model of monetary value, 2013, equation 1a, taken in logarithms).
 */
final class GammaGammaLikelihood implements LogLikelihood {
  private final int[] orders;
  private final double[] means;

  /**
   * @param buyers customers with a mean value above zero, in any order
   * @param unit what the means are divided by
   */
  GammaGammaLikelihood(List<PurchaseHistory> buyers, double unit) {
    List<PurchaseHistory> sorted =
        buyers.stream()
            .sorted(
                Comparator.comparingInt(PurchaseHistory::repeatOrders)
                    .thenComparingDouble(PurchaseHistory::positiveMeanValue))
            .toList();
    orders = sorted.stream().mapToInt(PurchaseHistory::repeatOrders).toArray();
    means = sorted.stream().mapToDouble(one -> one.positiveMeanValue() / unit).toArray();
  }

  @Override
  public List<String> names() {
    return GammaGammaParameters.NAMES;
  }

  @Override
  public int customers() {
    return orders.length;
  }

  @Override
  public Evaluation at(double[] logarithms) {
    double p = Math.exp(logarithms[0]);
    double q = Math.exp(logarithms[1]);
    double v = Math.exp(logarithms[2]);
    CompensatedSum sum = new CompensatedSum();
    double[] slopes = new double[3];
    double gammas = 0;
    double slopeOfShape = 0;
    double slopeOfQ = 0;
    for (int customer = 0; customer < orders.length; customer++) {
      int count = orders[customer];
      double shape = p * count;
      if (customer == 0 || orders[customer - 1] != count) {
        gammas =
            GammaFunctions.logGamma(shape + q)
                - GammaFunctions.logGamma(shape)
                - GammaFunctions.logGamma(q);
        double both = GammaFunctions.digamma(shape + q);
        slopeOfShape = both - GammaFunctions.digamma(shape);
        slopeOfQ = both - GammaFunctions.digamma(q);
      }
      double total = count * means[customer];
      double logTotal = Math.log(total);
      double logAll = Math.log(v + total);
      sum.add(
          gammas
              + q * (logarithms[2] - logAll)
              + shape * (logTotal - logAll)
              - Math.log(means[customer]));
      slopes[0] += count * (slopeOfShape + logTotal - logAll);
      slopes[1] += slopeOfQ + logarithms[2] - logAll;
      slopes[2] += q / v - (shape + q) / (v + total);
    }
    return new Evaluation(sum.value(), new double[] {slopes[0] * p, slopes[1] * q, slopes[2] * v});
  }
}
