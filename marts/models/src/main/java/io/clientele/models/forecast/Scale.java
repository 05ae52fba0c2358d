package io.clientele.models.forecast;

/**
 * A power of two that brings a history near 1, so that squares of very large or very small values
 * stay numbers. Powers of two change no digit.
 */
record Scale(int exponent) {
  static final Scale NONE = new Scale(0);

  static Scale of(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return new Scale(largest == 0 ? 0 : Math.getExponent(largest));
  }

  double[] shrink(double[] values) {
    double[] shrunk = new double[values.length];
    for (int position = 0; position < values.length; position++) {
      shrunk[position] = Math.scalb(values[position], -exponent);
    }
    return shrunk;
  }

  double restore(double value) {
    return Math.scalb(value, exponent);
  }
}
