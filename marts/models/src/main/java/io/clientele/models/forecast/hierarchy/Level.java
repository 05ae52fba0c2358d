package io.clientele.models.forecast.hierarchy;

import io.clientele.models.numeric.CompensatedSum;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of one level, sorted, with the variance of each. */
final class Level {
  private final List<BaseForecast> members;
  private final double[] variances;

  Level(List<BaseForecast> members, double[] variances) {
    this.members = members;
    this.variances = variances;
  }

  double sum() {
    return sum(members.stream().mapToDouble(BaseForecast::value).toArray());
  }

  double variance() {
    return sum(variances);
  }

  /**
   * The members' forecasts nearest to their own that sum to {@code total}. Members that would fall
   * below their lowest value stay there and the others give more, until all agree. Where even the
   * lowest values are too much, nobody has a lowest value.
   */
  Map<String, Double> summingTo(double total) {
    double[] lowest = members.stream().mapToDouble(BaseForecast::lowest).toArray();
    boolean[] isHeld = new boolean[lowest.length];
    double[] moved = moved(lowest, isHeld, total);
    while (sum(lowest) <= total && holdsMore(moved, lowest, isHeld)) {
      moved = moved(lowest, isHeld, total);
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int index = 0; index < moved.length; index++) {
      named.put(members.get(index).seriesId(), moved[index]);
    }
    return named;
  }

  private static boolean holdsMore(double[] moved, double[] lowest, boolean[] isHeld) {
    boolean isMore = false;
    for (int index = 0; index < moved.length; index++) {
      if (!isHeld[index] && moved[index] < lowest[index]) {
        isHeld[index] = true;
        isMore = true;
      }
    }
    return isMore;
  }

  private double[] moved(double[] lowest, boolean[] isHeld, double total) {
    double[] moved = new double[lowest.length];
    double[] free = new double[lowest.length];
    for (int index = 0; index < moved.length; index++) {
      moved[index] = isHeld[index] ? lowest[index] : members.get(index).value();
      free[index] = isHeld[index] ? 0 : variances[index];
    }
    double lacking = total - sum(moved);
    double movable = sum(free);
    for (int index = 0; index < moved.length && movable > 0; index++) {
      moved[index] += lacking * (free[index] / movable);
    }
    return moved;
  }

  private static double sum(double[] numbers) {
    CompensatedSum sum = new CompensatedSum();
    Arrays.stream(numbers).forEach(sum::add);
    return sum.value();
  }
}
