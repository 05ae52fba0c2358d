package io.clientele.models.value;

import io.clientele.models.numeric.Cholesky;
import io.clientele.models.numeric.SeededRandom;
import io.clientele.models.value.fit.Estimate;
import io.clientele.models.value.orders.BgNbdParameters;
import io.clientele.models.value.orders.OrderFit;
import io.clientele.models.value.spend.GammaGammaParameters;
import io.clientele.models.value.spend.SpendFit;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters that the data would also allow: the logarithms drawn from the normal distribution
 * around the maximum of the likelihood. The key is fixed, so a fit always has the same draws.
 */
final class ParameterDraws {
  private ParameterDraws() {}

  /** Parameters of orders; the estimate must be usable. */
  static List<BgNbdParameters> ofOrders(OrderFit orders, int count) {
    return of(orders.estimate(), "order parameters", count).stream()
        .map(draw -> BgNbdParameters.of(draw, orders.leaving()))
        .toList();
  }

  /** Parameters of spend; the estimate must be usable. */
  static List<GammaGammaParameters> ofSpend(SpendFit spend, int count) {
    return of(spend.estimate(), "spend parameters", count).stream()
        .map(GammaGammaParameters::of)
        .toList();
  }

  /** Draws of all parameters together. */
  private static List<List<Double>> of(Estimate estimate, String key, int count) {
    Cholesky covariance = Cholesky.of(estimate.logarithmicCovariance()).orElseThrow();
    SeededRandom random = SeededRandom.of(key);
    List<List<Double>> draws = new ArrayList<>();
    for (int draw = 0; draw < count; draw++) {
      double[] normals = new double[estimate.parameters().size()];
      for (int row = 0; row < normals.length; row++) {
        normals[row] = random.normal();
      }
      double[] shifts = covariance.multiply(normals);
      List<Double> drawn = new ArrayList<>();
      for (int row = 0; row < shifts.length; row++) {
        drawn.add(estimate.parameters().get(row) * Math.exp(shifts[row]));
      }
      draws.add(List.copyOf(drawn));
    }
    return List.copyOf(draws);
  }
}
