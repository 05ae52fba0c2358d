package io.clientele.catalog.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The measures and dimensions of one mart, as one file declares them.
 *
 * @param area the file's name without its ending
 * @param time the column that periods apply to; empty when the mart has none
 */
public record MartMetrics(
    String area,
    String mart,
    Optional<String> time,
    Map<String, Dimension> dimensions,
    Map<String, Measure> measures) {
  public MartMetrics {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /** A column by which measures may be grouped. */
  public record Dimension(String column, String label) {}

  /**
   * One figure, defined once.
   *
   * @param expression an SQL aggregate over the mart's columns
   * @param isAdditive whether it may be added up over the values of a dimension
   * @param better {@code higher}, {@code lower} or {@code neither}
   */
  public record Measure(
      String name,
      String label,
      String expression,
      Unit unit,
      boolean isAdditive,
      String better,
      String summary) {}

  /** What a figure counts; decides how it is printed. */
  public enum Unit {
    MONEY,
    COUNT,
    SHARE,
    FACTOR,
    DAYS,
    MINUTES,
    NUMBER
  }
}
