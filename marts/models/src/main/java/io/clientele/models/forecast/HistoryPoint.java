package io.clientele.models.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of the history as the models saw it, gaps filled.
 *
 * @param period number of the period on the series' calendar
 * @param periodStart its first day; null for numbered periods
 * @param actual value of the period
 */
public record HistoryPoint(long period, @Nullable LocalDate periodStart, double actual) {}
