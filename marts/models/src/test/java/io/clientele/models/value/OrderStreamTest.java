package io.clientele.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.models.value.orders.BgNbd;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.spend.GammaGamma;
import io.clientele.models.value.spend.GammaGammaParameters;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OrderStreamTest {
  private static final BgNbdParameters ORDERS = new BgNbdParameters(0.8, 3, 0.5, 9);
  private static final GammaGammaParameters SPEND = new GammaGammaParameters(4, 5, 60);
  private static final PurchaseHistory REGULAR = new PurchaseHistory("ann", 9, 30, 40, 25.0);
  private static final int COUNT = 20_000;
  private static final double YEAR = 52;

  private final FutureOrders futures =
      new FutureOrders(Collections.nCopies(COUNT, ORDERS), Collections.nCopies(COUNT, SPEND));

  @Test
  void ordersAndValuesHaveTheMeansOfTheModels() {
    double orders = 0;
    double firstValues = 0;
    int buyers = 0;
    for (int number = 0; number < COUNT; number++) {
      OrderStream stream = futures.of(REGULAR, number);
      if (stream.time() < Double.POSITIVE_INFINITY) {
        orders += stream.time() <= YEAR ? 1 : 0;
        firstValues += stream.take();
        buyers++;
      }
      for (; stream.time() <= YEAR; stream.take()) {
        orders++;
      }
    }

    assertThat(orders / COUNT)
        .isCloseTo(new BgNbd(ORDERS).expectedOrders(REGULAR, YEAR), within(0.15));
    assertThat(firstValues / buyers)
        .isCloseTo(new GammaGamma(SPEND).expectedSpend(REGULAR), within(0.3));
  }

  @Test
  void customersFutureIsTheSameWheneverItIsAskedFor() {
    OrderStream once = futures.of(REGULAR, 17);
    futures.of(new PurchaseHistory("bob", 0, 0, 6, null), 17).take();
    OrderStream again = futures.of(REGULAR, 17);

    for (int order = 0; order < 5; order++) {
      assertThat(again.time()).isEqualTo(once.time());
      assertThat(again.take()).isEqualTo(once.take());
    }
  }

  @Test
  void timesOnlyRise() {
    for (int number = 0; number < 100; number++) {
      OrderStream stream = futures.of(REGULAR, number);
      double before = 0;
      while (stream.time() < Double.POSITIVE_INFINITY && stream.time() < 10 * YEAR) {
        assertThat(stream.time()).isGreaterThan(before);
        before = stream.time();
        assertThat(stream.take()).isGreaterThan(0);
      }
    }
  }
}
