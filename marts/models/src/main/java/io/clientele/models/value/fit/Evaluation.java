package io.clientele.models.value.fit;

import java.util.Arrays;

/** A log-likelihood at one point. */
public final class Evaluation {
  private final double value;
  private final double[] gradient;

  /** Takes the gradient over; the caller must not change it afterwards. */
  public Evaluation(double value, double[] gradient) {
    this.value = value;
    this.gradient = gradient;
  }

  double value() {
    return value;
  }

  double slope(int parameter) {
    return gradient[parameter];
  }

  double[] gradient() {
    return gradient.clone();
  }

  /** The largest slope in any direction, without its sign. */
  double gradientNorm() {
    return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
  }

  boolean isFinite() {
    return Double.isFinite(value) && Arrays.stream(gradient).allMatch(Double::isFinite);
  }
}
