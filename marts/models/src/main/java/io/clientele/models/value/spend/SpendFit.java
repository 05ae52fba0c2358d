package io.clientele.models.value.spend;

import io.clientele.models.value.fit.Estimate;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.fit.MaximumLikelihood;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Gamma-Gamma model fitted to customers with repeat orders.
 *
 * @param estimate p, q, v with their quality; v in the money of the histories
 * @param customers customers in the fit
 * @param excluded customers with repeat orders left out because their mean is zero or below
 * @param correlation between a customer's repeat orders and their mean value; null where one of
 *     them is the same for all
 */
public record SpendFit(
    Estimate estimate, int customers, int excluded, @Nullable Double correlation) {
  /** Customers below which nothing is fitted. */
  public static final int FEWEST_CUSTOMERS = 100;

  private static final double SUSPICIOUS_CORRELATION = 0.3;

  /** Logarithms of p, q, v when half of the means lie below 1: (2, 3, 1) and (6, 4, 0.5). */
  private static final List<double[]> STARTS =
      List.of(
          new double[] {Math.log(2), Math.log(3), 0},
          new double[] {Math.log(6), Math.log(4), Math.log(0.5)});

  /** Fits the customers with repeat orders; the order of the rows does not matter. */
  public static SpendFit of(Collection<PurchaseHistory> histories) {
    List<PurchaseHistory> repeaters =
        histories.stream().filter(one -> one.repeatOrders() > 0).toList();
    List<PurchaseHistory> buyers =
        repeaters.stream().filter(one -> one.positiveMeanValue() > 0).toList();
    return new SpendFit(
        estimate(buyers),
        buyers.size(),
        repeaters.size() - buyers.size(),
        Correlation.ofOrdersAndValue(buyers));
  }

  /** The parameters, whatever the status says; empty when nothing was fitted. */
  public Optional<GammaGammaParameters> parameters() {
    return estimate.parameters().isEmpty()
        ? Optional.empty()
        : Optional.of(GammaGammaParameters.of(estimate.parameters()));
  }

  /** A sentence when the model's assumption is in doubt; empty otherwise. */
  public String warning() {
    if (correlation == null || Math.abs(correlation) <= SUSPICIOUS_CORRELATION) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "Customers who order more often spend %s per order (correlation %.2f); the value of frequent customers is %s.",
        correlation > 0 ? "more" : "less",
        correlation,
        correlation > 0 ? "understated" : "overstated");
  }

  private static Estimate estimate(List<PurchaseHistory> buyers) {
    if (buyers.size() < FEWEST_CUSTOMERS) {
      return Estimate.none(
          FitStatus.TOO_FEW_CUSTOMERS,
          "needs "
              + FEWEST_CUSTOMERS
              + " customers with repeat orders of a value above zero, has "
              + buyers.size());
    }
    double median =
        buyers.stream()
            .mapToDouble(PurchaseHistory::positiveMeanValue)
            .sorted()
            .skip(buyers.size() / 2)
            .findFirst()
            .orElse(1);
    return withMean(
        MaximumLikelihood.of(new GammaGammaLikelihood(buyers, median), STARTS)
            .inUnits(List.of(1.0, 1.0, median), -buyers.size() * Math.log(median)));
  }

  /** Without a mean over customers there is nothing to predict with. */
  private static Estimate withMean(Estimate found) {
    if (!found.isUsable() || found.parameters().get(1) - 1 > found.standardErrors().get(1)) {
      return found;
    }
    return found.as(
        FitStatus.NOT_DETERMINED,
        String.format(
            Locale.ROOT,
            "q is %.3f, not above 1 by its standard error: a few orders are so large that no mean exists",
            found.parameters().get(1)));
  }
}
