package io.clientele.models.forecast.model;

import java.util.function.DoubleUnaryOperator;

/** Finds the minimum of a function of one parameter between two bounds. */
final class LineSearch {
  private static final int PARTS = 10;
  private static final double TOLERANCE = 1e-6;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private LineSearch() {}

  /** The best of eleven points says between which neighbours the golden section looks. */
  static double minimum(DoubleUnaryOperator function, double lowest, double highest) {
    double width = (highest - lowest) / PARTS;
    double best = lowest;
    double smallest = Double.POSITIVE_INFINITY;
    for (int part = 0; part <= PARTS; part++) {
      double point = part == PARTS ? highest : lowest + part * width;
      double value = function.applyAsDouble(point);
      if (value < smallest) {
        best = point;
        smallest = value;
      }
    }
    double inside =
        goldenSection(function, Math.max(lowest, best - width), Math.min(highest, best + width));
    return function.applyAsDouble(inside) < smallest ? inside : best;
  }

  private static double goldenSection(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    while (high - low > TOLERANCE) {
      if (atLeft <= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }
}
