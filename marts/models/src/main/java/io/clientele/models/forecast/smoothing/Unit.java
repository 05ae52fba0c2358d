package io.clientele.models.forecast.smoothing;

/**
 * How a history is measured while a form is fitted: distance from a centre, in a size.
 *
 * <p>Measures are rounded to twelve digits, so that the search takes the very same way whatever the
 * unit of the history.
 */
record Unit(double centre, double size) {

  private static final double GRID = 0x1p40;

  static Unit of(double[] values, boolean isCentred) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double centre = isCentred ? mean : 0;
    double size = 0;
    for (double value : values) {
      size += Math.abs(value - centre) / values.length;
    }
    return new Unit(centre, size > 0 ? size : 1);
  }

  double[] measure(double[] history) {
    double[] measured = new double[history.length];
    for (int position = 0; position < history.length; position++) {
      measured[position] = Math.rint((history[position] - centre) / size * GRID) / GRID;
    }
    return measured;
  }

  double restore(double value) {
    return centre + value * size;
  }
}
