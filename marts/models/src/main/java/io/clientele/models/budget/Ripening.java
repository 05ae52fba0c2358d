package io.clientele.models.budget;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How much of the customers of a month, and of the year's margin of a customer, has come at an age.
 *
 * <p>Learned from what is old enough to be complete, over all keywords; what is young then counts
 * as the part of an observation that it is (the Cape Cod method of reserving: Bühlmann, Straub:
 * Estimation of IBNR reserves by the methods chain ladder, Cape Cod and complementary loss ratio,
 * 1983).
 */
final class Ripening {
  private static final double LEAST = 0.01;

  private final double[] arrived;
  private final double[] earned;
  private final double completeCustomers;

  private Ripening(double[] arrived, double[] earned, double completeCustomers) {
    this.arrived = arrived;
    this.earned = earned;
    this.completeCustomers = completeCustomers;
  }

  /** Learned from these customers as far as they are known on a day. */
  static Ripening of(List<WonCustomer> customers, LocalDate asOf, BudgetTerms terms) {
    double[] arrived = new double[terms.lookbackDays() + 1];
    double[] earned = new double[terms.horizonDays() + 1];
    double complete = 0;
    for (WonCustomer customer : customers) {
      if (age(customer.monthEnd(), asOf) >= terms.lookbackDays()) {
        int delay = age(customer.monthEnd(), customer.acquired());
        arrived[Math.min(Math.max(delay, 0), terms.lookbackDays())] += customer.weight();
      }
      if (customer.age(asOf) >= terms.horizonDays()) {
        complete += customer.weight();
        for (WonCustomer.Income income : customer.income()) {
          int age = Math.max(customer.age(income.date()), 0);
          if (age <= terms.horizonDays()) {
            earned[age] += customer.weight() * income.margin();
          }
        }
      }
    }
    return new Ripening(shares(arrived), shares(earned), complete);
  }

  private static double[] shares(double[] amounts) {
    double[] shares = new double[amounts.length];
    double sum = 0;
    for (int age = 0; age < amounts.length; age++) {
      sum += amounts[age];
      shares[age] = sum;
    }
    for (int age = 0; age < amounts.length; age++) {
      shares[age] = sum > 0 ? Math.min(Math.max(shares[age] / sum, LEAST), 1) : 1;
    }
    return shares;
  }

  static int age(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }

  /** Share of a month's customers who have come so many days after its end. */
  double arrived(int age) {
    return arrived[Math.min(Math.max(age, 0), arrived.length - 1)];
  }

  /** Share of a customer's margin that has come so many days after the first sale. */
  double earned(int age) {
    return earned[Math.min(Math.max(age, 0), earned.length - 1)];
  }

  /** Customers whose whole year is known. */
  double completeCustomers() {
    return completeCustomers;
  }
}
