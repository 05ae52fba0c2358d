package io.clientele.models.segment;

import org.jspecify.annotations.Nullable;

/**
 * A customer's place.
 *
 * @param customerId the customer
 * @param scores null for a customer without orders, who is not scored
 * @param segment the one segment that the customer falls in
 */
public record ScoredCustomer(String customerId, @Nullable RfmScores scores, RfmSegment segment) {}
