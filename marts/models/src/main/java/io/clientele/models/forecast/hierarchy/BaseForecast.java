package io.clientele.models.forecast.hierarchy;

import org.jspecify.annotations.Nullable;

/**
 * What one series' own model expects of one period.
 *
 * @param value expected value, in the unit of all series
 * @param errorSize how far off it usually is, at the same level for all series, such as half the
 *     width of its 80 % limits; 0 for a history that never changed; null when nothing tells, which
 *     counts as an error as large as the value
 */
public record BaseForecast(String seriesId, double value, @Nullable Double errorSize) {
  public BaseForecast {
    if (!Double.isFinite(value) || (errorSize != null && !(errorSize >= 0))) {
      throw new IllegalArgumentException(
          "Series " + seriesId + " has the forecast " + value + " and the error " + errorSize);
    }
  }

  /** A part falls below zero only where its own model says so. */
  double lowest() {
    return Math.min(0, value);
  }
}
