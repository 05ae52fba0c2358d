package io.clientele.models.value.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Looks into evaluations. */
public final class Slopes {
  private static final double STEP = 1e-5;

  private Slopes() {}

  /** The value alone. */
  public static double value(Evaluation evaluation) {
    return evaluation.value();
  }

  /** Compares the gradient with differences of the value. */
  public static void assertExact(LogLikelihood likelihood, double[] point) {
    Evaluation here = likelihood.at(point);
    for (int row = 0; row < point.length; row++) {
      double[] above = point.clone();
      double[] below = point.clone();
      above[row] += STEP;
      below[row] -= STEP;
      double difference =
          (likelihood.at(above).value() - likelihood.at(below).value()) / (2 * STEP);
      assertThat(here.slope(row))
          .as(likelihood.names().get(row))
          .isCloseTo(difference, within(1e-7 * (1 + Math.abs(here.value()))));
    }
  }
}
