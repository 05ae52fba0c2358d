package io.clientele.models.value;

import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.orders.Leaving;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers made up as the models tell it: purchase by purchase, each from the rates of its own.
 */
public final class SimulatedShop {
  private SimulatedShop() {}

  /**
   * One made-up customer.
   *
   * @param history what is known at the end of the calibration
   * @param futureOrders orders within the horizon after it
   * @param futureValue their value
   */
  public record Customer(PurchaseHistory history, int futureOrders, double futureValue) {}

  /** Customers who came over 12 weeks and are watched for 27 to 39, then for {@code horizon}. */
  public static List<Customer> customers(
      String key, int count, BgNbdParameters orders, GammaGammaParameters spend, double horizon) {
    SeededRandom random = SeededRandom.of(key);
    List<Customer> customers = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      customers.add(customer("c" + number, random, orders, spend, horizon));
    }
    return customers;
  }

  /** Their histories. */
  public static List<PurchaseHistory> histories(List<Customer> customers) {
    return customers.stream().map(Customer::history).toList();
  }

  private static Customer customer(
      String id,
      SeededRandom random,
      BgNbdParameters orders,
      GammaGammaParameters spend,
      double horizon) {
    double age = 27 + 12 * random.uniform();
    double rate = random.gamma(orders.r()) / orders.alpha();
    double leaving = random.beta(orders.a(), orders.b());
    double valueRate = random.gamma(spend.q()) / spend.v();
    boolean stays = orders.leaving() == Leaving.AFTER_REPEAT_ORDERS || random.uniform() > leaving;
    double time = 0;
    double recency = 0;
    int[] count = new int[2];
    double[] value = new double[2];
    while (stays) {
      time -= Math.log(random.uniform()) / rate;
      if (time > age + horizon) {
        break;
      }
      int period = time <= age ? 0 : 1;
      count[period]++;
      value[period] += random.gamma(spend.p()) / valueRate;
      recency = period == 0 ? time : recency;
      stays = random.uniform() > leaving;
    }
    Double mean = count[0] == 0 ? null : (Double) (value[0] / count[0]);
    return new Customer(new PurchaseHistory(id, count[0], recency, age, mean), count[1], value[1]);
  }
}
