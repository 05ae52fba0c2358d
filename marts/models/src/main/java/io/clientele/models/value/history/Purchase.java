package io.clientele.models.value.history;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One purchase.
 *
 * @param customerId the customer
 * @param day the day of the purchase in the reporting time zone
 * @param amount what it was worth, in one currency for all purchases; below zero for a return
 */
public record Purchase(String customerId, LocalDate day, BigDecimal amount) {}
