package io.clientele.models.forecast.series;

/**
 * One observed value.
 *
 * @param period number of the period, see {@link Frequency#indexOf}
 * @param value any double; a value that is no finite number makes the series {@code no_data}
 */
public record Observation(long period, double value) {}
