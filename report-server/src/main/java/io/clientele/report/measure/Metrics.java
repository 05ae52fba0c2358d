package io.clientele.report.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The measures of one mart, as one file declares them.
 *
 * @param area the file's name, by which dashboards refer to it
 * @param time the date column that periods apply to; empty when the mart has none
 * @param dimensions per column the label people read
 */
public record Metrics(
    String area,
    String mart,
    Optional<String> time,
    Map<String, String> dimensions,
    Map<String, Measure> measures) {

  public Metrics {
    dimensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    measures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /** Marts with one row per month can be asked for whole months only. */
  public boolean isMonthly() {
    return time.map(column -> column.contains("month")).orElse(false);
  }

  public Optional<Measure> measure(String name) {
    return Optional.ofNullable(measures.get(name));
  }
}
