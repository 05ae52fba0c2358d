package io.clientele.models.workload;

/**
 * What one hour of the week is expected to bring.
 *
 * @param weekday 1 for Monday to 7
 * @param hour 0 to 23
 * @param days the days it was learned from
 * @param contacts what came on those days
 * @param expected contacts of one such hour
 * @param low nine of ten such hours bring at least this many
 * @param high nine of ten bring at most this many
 */
public record HourForecast(
    int weekday, int hour, int days, long contacts, double expected, long low, long high) {}
