package io.clientele.models.forecast.backtest;

/** Quantiles of Student's t for the small samples in which they matter. */
final class Student {
  /** Index 0 is one degree of freedom. */
  private static final double[] TWO_SIDED_80 = {
    3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.3830,
    1.3722, 1.3634, 1.3562, 1.3502, 1.3450, 1.3406, 1.3368, 1.3334, 1.3304
  };

  private static final double[] TWO_SIDED_95 = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622,
    2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009
  };

  private Student() {}

  /** Half width of the central 80 % in standard deviations; 18 degrees stand for more. */
  static double central80(int degrees) {
    return TWO_SIDED_80[Math.min(degrees, TWO_SIDED_80.length) - 1];
  }

  /** Half width of the central 95 % in standard deviations; 18 degrees stand for more. */
  static double central95(int degrees) {
    return TWO_SIDED_95[Math.min(degrees, TWO_SIDED_95.length) - 1];
  }
}
