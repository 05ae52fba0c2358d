package io.clientele.models.attribution.rule;

import java.util.Arrays;

/** Brings parts to a sum of 1. */
final class Shares {
  private Shares() {}

  /** The parts divided by their sum, which is above zero. */
  static double[] of(double[] parts) {
    double sum = Arrays.stream(parts).sum();
    return Arrays.stream(parts).map(part -> part / sum).toArray();
  }
}
