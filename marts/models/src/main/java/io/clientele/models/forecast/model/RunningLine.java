package io.clientele.models.forecast.model;

/** The regression line of values on 1, 2, 3 ..., updated with each value. */
final class RunningLine {
  private int count;
  private double mean;
  private double slope;

  void add(double value) {
    count++;
    if (count > 1) {
      slope = ((count - 2) * slope + 6 * (value - mean) / count) / (count + 1);
    }
    mean += (value - mean) / count;
  }

  double slope() {
    return slope;
  }

  double intercept() {
    return mean - slope * (count + 1) / 2;
  }
}
