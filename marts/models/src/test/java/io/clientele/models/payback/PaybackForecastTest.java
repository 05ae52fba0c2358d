package io.clientele.models.payback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.FutureOrders;
import io.clientele.models.value.history.AgeUnit;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaybackForecastTest {
  private static final BgNbdParameters ORDERS = new BgNbdParameters(0.8, 3, 0.5, 9);
  private static final GammaGammaParameters SPEND = new GammaGammaParameters(4, 5, 60);
  private static final PurchaseHistory REGULAR = new PurchaseHistory("ann", 9, 38, 40, 25.0);
  private static final PurchaseHistory ONCE = new PurchaseHistory("bob", 0, 0, 6, null);
  private static final PurchaseHistory GONE = new PurchaseHistory("eve", 60, 20, 500, 25.0);
  private static final long THREE_YEARS = 1096;

  @Test
  void whoCannotBuyNeverPaysBack() {
    assertThat(forecast(199).of(cost(1)).outlook()).isEqualTo(Outlook.UNLIKELY);
    assertThat(forecast(199).of(cost(1, GONE)).outlook()).isEqualTo(Outlook.UNLIKELY);
  }

  @Test
  void whatIsNotMissingIsBackToday() {
    assertThat(forecast(199).of(cost(0))).isEqualTo(new PaybackRange(Outlook.EXPECTED, 0L, 0L));
    assertThat(forecast(199).of(cost(-5, ONCE)))
        .isEqualTo(new PaybackRange(Outlook.EXPECTED, 0L, 0L));
  }

  @Test
  void moreIsMissingLaterItIsBack() {
    PaybackForecast forecast = forecast(199);
    PaybackRange little = forecast.of(cost(20, REGULAR));
    PaybackRange more = forecast.of(cost(40, REGULAR));

    assertThat(more.lowDays()).isGreaterThan(little.lowDays());
    assertThat(more.highDays()).isGreaterThan(little.highDays());
    assertThat(forecast.of(cost(1e6, REGULAR)).outlook()).isEqualTo(Outlook.UNLIKELY);
  }

  @Test
  void inOtherMoneyTheDaysAreTheSame() {
    PurchaseHistory inCents = new PurchaseHistory("ann", 9, 38, 40, 1600.0);
    GammaGammaParameters spendInCents = new GammaGammaParameters(4, 5, 60 * 64);

    assertThat(forecast(199, spendInCents).of(cost(100 * 64, inCents)))
        .isEqualTo(forecast(199).of(cost(100, REGULAR)));
  }

  @Test
  void halfTheWeightIsTwiceTheCost() {
    OpenCost halved = new OpenCost(40, List.of(new CreditedCustomer(REGULAR, 0.5)));

    assertThat(forecast(199).of(halved)).isEqualTo(forecast(199).of(cost(80, REGULAR)));
  }

  @Test
  void orderOfTheCustomersDoesNotMatter() {
    OpenCost oneWay = cost(90, REGULAR, ONCE, GONE);
    OpenCost otherWay = cost(90, GONE, ONCE, REGULAR);

    assertThat(otherWay).isEqualTo(oneWay);
    assertThat(forecast(199).of(otherWay)).isEqualTo(forecast(199).of(oneWay));
  }

  @Test
  void otherCostsChangeNothing() {
    PaybackForecast asked = forecast(199);
    asked.of(cost(20, REGULAR));
    asked.of(cost(30, ONCE));

    assertThat(asked.of(cost(90, REGULAR, ONCE)))
        .isEqualTo(forecast(199).of(cost(90, REGULAR, ONCE)));
  }

  /**
   * Whose rate is Gamma(r, alpha + age) has ordered by t with 1 - ((alpha + age) / (alpha + age +
   * t))^r.
   */
  @Test
  void firstOrderOfAOneTimeBuyerComesWhenTheFormulaSays() {
    PaybackForecast forecast = forecast(9_999, new GammaGammaParameters(4, 5, 1e9));
    PaybackRange range = forecast.of(cost(1, ONCE));

    assertThat(days(range.lowDays())).isCloseTo(dayOf(0.1 * reached(ONCE)), within(1.0));
    assertThat(days(range.highDays())).isCloseTo(dayOf(0.9), within(100.0));
  }

  private static double dayOf(double share) {
    return 7 * (ORDERS.alpha() + ONCE.age()) * (Math.pow(1 - share, -1 / ORDERS.r()) - 1);
  }

  private static double reached(PurchaseHistory history) {
    double scale = ORDERS.alpha() + history.age();
    return 1 - Math.pow(scale / (scale + THREE_YEARS / 7.0), ORDERS.r());
  }

  @Test
  void twoCustomersPayBackAsInASimulationDayByDay() {
    PaybackRange range = forecast(4_999).of(cost(80, REGULAR, ONCE));
    double[] byHand = new double[20_000];
    Random random = new Random(7);
    Arrays.setAll(byHand, draw -> dayByDay(80, random));
    Arrays.sort(byHand);

    assertThat(days(range.lowDays())).isCloseTo(byHand[2_000], within(2.0));
    assertThat(days(range.highDays())).isCloseTo(byHand[18_000], within(byHand[18_000] / 15));
  }

  /** A tenth of a day is short enough for at most one order. */
  private static double dayByDay(double missing, Random random) {
    double brought = 0;
    double step = 0.1 / 7;
    Life[] lives = {new Life(REGULAR, random), new Life(ONCE, random)};
    for (double weeks = step; weeks < THREE_YEARS / 7.0; weeks += step) {
      for (Life life : lives) {
        if (life.isActive && random.nextDouble() < life.rate * step) {
          brought += gamma(4, random) / life.valueRate;
          life.isActive = random.nextDouble() >= life.leaving;
        }
      }
      if (brought >= missing) {
        return Math.ceil(weeks * 7);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private static final class Life {
    private final double rate;
    private final double leaving;
    private final double valueRate;
    private boolean isActive;

    Life(PurchaseHistory history, Random random) {
      int orders = history.repeatOrders();
      double spent = orders * history.positiveMeanValue();
      isActive = random.nextDouble() < ORDERS.activeProbability(history);
      rate = gamma(0.8 + orders, random) / (3 + history.age());
      double one = gamma(0.5, random);
      leaving = one / (one + gamma(9 + orders, random));
      valueRate = gamma(5 + 4 * orders, random) / (60 + spent);
    }
  }

  /** Of any shape: whole parts are exponential times, the rest by Johnk's rejection. */
  private static double gamma(double shape, Random random) {
    double sum = 0;
    for (int part = 0; part < (int) shape; part++) {
      sum -= Math.log(1 - random.nextDouble());
    }
    double rest = shape - (int) shape;
    while (rest > 0) {
      double one = Math.pow(random.nextDouble(), 1 / rest);
      double other = Math.pow(random.nextDouble(), 1 / (1 - rest));
      if (one + other <= 1) {
        return sum - Math.log(1 - random.nextDouble()) * one / (one + other);
      }
    }
    return sum;
  }

  @Test
  void weightsAreAboveZero() {
    assertThatThrownBy(() -> new CreditedCustomer(ONCE, 0))
        .hasMessage("Customer bob has the weight 0.0; give one above zero");
  }

  private static double days(@Nullable Long days) {
    return Objects.requireNonNull(days);
  }

  private static PaybackForecast forecast(int futures) {
    return forecast(futures, SPEND);
  }

  private static PaybackForecast forecast(int futures, GammaGammaParameters spend) {
    return new PaybackForecast(
        new FutureOrders(Collections.nCopies(futures, ORDERS), Collections.nCopies(futures, spend)),
        AgeUnit.WEEK,
        THREE_YEARS);
  }

  private static OpenCost cost(double missing, PurchaseHistory... histories) {
    return new OpenCost(
        missing, Arrays.stream(histories).map(one -> new CreditedCustomer(one, 1)).toList());
  }
}
