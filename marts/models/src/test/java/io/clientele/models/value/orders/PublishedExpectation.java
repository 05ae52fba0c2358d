package io.clientele.models.value.orders;

import io.clientele.models.value.history.PurchaseHistory;

/**
 * The expectation as published (Fader, Hardie, Lee: "Counting your customers" the easy way, 2005,
 * equation 10), with the power series of the hypergeometric function. Good to some ten digits away
 * from a = 1.
 */
final class PublishedExpectation {
  private PublishedExpectation() {}

  static double orders(BgNbdParameters with, PurchaseHistory history, double time) {
    int orders = history.repeatOrders();
    double shape = with.r() + orders;
    double upper = with.b() + orders;
    double lower = with.a() + with.b() + orders - 1;
    double until = with.alpha() + history.age() + time;
    double remaining = Math.pow((with.alpha() + history.age()) / until, shape);
    return lower
        / (with.a() - 1)
        * (1 - remaining * hypergeometric(shape, upper, lower, time / until))
        * with.activeProbability(history);
  }

  private static double hypergeometric(double a, double b, double c, double z) {
    double sum = 0;
    double term = 1;
    for (int step = 0; Math.abs(term) > 1e-17 * Math.abs(sum); step++) {
      sum += term;
      term *= (a + step) * (b + step) / ((c + step) * (step + 1)) * z;
    }
    return sum;
  }
}
