package io.clientele.models.value.spend;

import io.clientele.models.value.fit.Slopes;
import io.clientele.models.value.history.PurchaseHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

class GammaGammaLikelihoodTest {

  @Test
  void gradientIsTheSlopeOfTheValue() {
    List<PurchaseHistory> buyers =
        List.of(buyer(1, 0.5), buyer(1, 3), buyer(4, 1.2), buyer(300, 0.9), buyer(2, 1e-3));

    Slopes.assertExact(
        new GammaGammaLikelihood(buyers, 1), new double[] {Math.log(6), Math.log(4), Math.log(15)});
  }

  private static PurchaseHistory buyer(int orders, double mean) {
    return new PurchaseHistory("c" + orders, orders, 1, 2, mean);
  }
}
