package io.clientele.models.segment;

import org.jspecify.annotations.Nullable;

/**
 * A customer's scores.
 *
 * @param customerId the customer
 * @param scores null for a customer without orders, who is not scored
 */
public record ScoredCustomer(String customerId, @Nullable RfmScores scores) {}
