package io.clientele.models.value.orders;

import io.clientele.models.value.fit.Estimate;
import io.clientele.models.value.fit.FitStatus;
import io.clientele.models.value.fit.MaximumLikelihood;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The BG/NBD or the MBG/NBD model fitted to customers.
 *
 * @param leaving after which orders customers may leave
 * @param estimate r, alpha, a, b with their quality; alpha in the unit of the histories
 * @param customers all customers
 * @param repeatCustomers customers with at least one repeat order
 * @param repeatOrders their repeat orders
 */
public record OrderFit(
    Leaving leaving, Estimate estimate, int customers, int repeatCustomers, long repeatOrders) {
  /** Customers with repeat orders below which nothing is fitted. */
  public static final int FEWEST_REPEAT_CUSTOMERS = 100;

  /** The longest age becomes this, so that every unit of time gives the same search. */
  private static final double SCALED_AGE = 10;

  /** Logarithms of (1, 2, 1, 3), where half of the customers stay, and of (0.3, 0.5, 0.5, 5). */
  private static final List<double[]> STARTS =
      List.of(
          new double[] {0, Math.log(2), 0, Math.log(3)},
          new double[] {Math.log(0.3), Math.log(0.5), Math.log(0.5), Math.log(5)});

  /** Fits all customers, those without repeat orders too; the order of the rows does not matter. */
  public static OrderFit of(Collection<PurchaseHistory> histories, Leaving leaving) {
    int repeaters = (int) histories.stream().filter(one -> one.repeatOrders() > 0).count();
    long orders = histories.stream().mapToLong(PurchaseHistory::repeatOrders).sum();
    double longest = histories.stream().mapToDouble(PurchaseHistory::age).max().orElse(0);
    Estimate estimate = whyNot(histories.size(), repeaters, longest);
    if (estimate == null) {
      double unit = longest / SCALED_AGE;
      List<OrderGroup> groups = OrderGroup.of(histories, unit);
      estimate =
          MaximumLikelihood.of(new BgNbdLikelihood(groups, leaving), STARTS)
              .inUnits(List.of(1.0, unit, 1.0, 1.0), -orders * Math.log(unit));
    }
    return new OrderFit(leaving, estimate, histories.size(), repeaters, orders);
  }

  /** The parameters, whatever the status says; empty when nothing was fitted. */
  public Optional<BgNbdParameters> parameters() {
    return estimate.parameters().isEmpty()
        ? Optional.empty()
        : Optional.of(BgNbdParameters.of(estimate.parameters(), leaving));
  }

  private static @Nullable Estimate whyNot(int customers, int repeaters, double longest) {
    if (customers == 0) {
      return Estimate.none(FitStatus.NO_DATA, "no customer");
    }
    if (repeaters < FEWEST_REPEAT_CUSTOMERS) {
      return Estimate.none(
          FitStatus.TOO_FEW_CUSTOMERS,
          "needs %d customers with repeat orders, has %d"
              .formatted(FEWEST_REPEAT_CUSTOMERS, repeaters));
    }
    if (longest / SCALED_AGE < Double.MIN_NORMAL) {
      return Estimate.none(FitStatus.NO_DATA, "the longest age " + longest + " is too short");
    }
    return null;
  }
}
