package io.clientele.models.forecast;

import java.util.Random;

/** Seeded artificial series. */
public final class Noise {
  private Noise() {}

  /** Independent values around a level. */
  public static double[] level(long seed, int length, double level, double deviation) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int position = 0; position < length; position++) {
      values[position] = level + deviation * random.nextGaussian();
    }
    return values;
  }

  /** Months with a trend, a season of twelve and noise; positive. */
  public static double[] months(long seed, int length) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int position = 0; position < length; position++) {
      double season = 1 + 0.3 * Math.sin(2 * Math.PI * position / 12);
      values[position] = (100 + 0.5 * position) * season * (1 + 0.08 * random.nextGaussian());
    }
    return values;
  }
}
