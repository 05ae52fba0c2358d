package io.clientele.models.forecast.hierarchy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Forecasts that add up: the parts of every level sum to the total, up to rounding of doubles.
 *
 * @param parts by level, each with its forecasts by series
 */
public record CoherentForecasts(double total, Map<String, Map<String, Double>> parts) {
  public CoherentForecasts {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
