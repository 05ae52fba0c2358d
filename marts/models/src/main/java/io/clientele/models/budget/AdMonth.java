package io.clientele.models.budget;

import java.time.LocalDate;

/**
 * What a keyword cost in one month.
 *
 * @param key the keyword
 * @param channel the channel that it belongs to
 * @param monthEnd last day of the month
 * @param cost zero or more
 */
public record AdMonth(String key, String channel, LocalDate monthEnd, double cost) {}
