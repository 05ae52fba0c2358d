package io.clientele.pipeline.bench.figure;

import java.util.List;

/** The few statistics that figures are made of. */
public final class Statistics {
  private Statistics() {}

  /** The middle value; the mean of the middle two when their number is even. */
  public static double median(List<Double> values) {
    List<Double> sorted = sorted(values);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * The smallest value that at least {@code percent} of the values do not exceed (nearest rank).
   */
  public static double percentile(List<Double> values, double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("A percentile lies above 0 and up to 100, not " + percent);
    }
    List<Double> sorted = sorted(values);
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(1, rank) - 1);
  }

  /**
   * Time per line at the larger size divided by time per line at the smaller: 1 is linear, less
   * means that a fixed part weighs less, more means that the work grows faster than the data.
   */
  public static double growth(
      long smallerLines, double smallerSeconds, long largerLines, double largerSeconds) {
    if (smallerLines <= 0 || largerLines <= smallerLines) {
      throw new IllegalArgumentException(
          "Growth needs a smaller and a larger size, not "
              + smallerLines
              + " and "
              + largerLines
              + " lines");
    }
    return (largerSeconds / largerLines) / (smallerSeconds / smallerLines);
  }

  private static List<Double> sorted(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There is no value to take a statistic of");
    }
    return values.stream().sorted().toList();
  }
}
