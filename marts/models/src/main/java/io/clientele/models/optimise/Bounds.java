package io.clientele.models.optimise;

/** The box in which parameters lie; a bound may be infinite. */
public record Bounds(double[] low, double[] high) {

  public Bounds {
    if (low.length != high.length) {
      throw new IllegalArgumentException(
          "There are " + low.length + " lower bounds and " + high.length + " upper ones");
    }
    for (int index = 0; index < low.length; index++) {
      if (!(low[index] <= high[index])) {
        throw new IllegalArgumentException(
            "Bounds of parameter " + index + ", " + low[index] + " and " + high[index] + ", cross");
      }
    }
  }

  double clamp(int index, double value) {
    return Math.min(high[index], Math.max(low[index], value));
  }

  /** True when going against the gradient would leave the box. */
  boolean isHeld(int index, double value, double gradient) {
    return (value <= low[index] && gradient >= 0) || (value >= high[index] && gradient <= 0);
  }
}
