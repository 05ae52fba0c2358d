package io.clientele.models.attribution.journey;

import java.time.Instant;
import java.util.Comparator;

/**
 * What the touches led to: an order, a won deal, a lead.
 *
 * @param conversionId distinct among all conversions
 * @param customerId the person
 * @param time when it happened
 * @param value its value in one currency; may be zero, negative for a refund
 */
public record Conversion(String conversionId, String customerId, Instant time, double value) {
  static final Comparator<Conversion> IN_ORDER =
      Comparator.comparing(Conversion::customerId)
          .thenComparing(Conversion::time)
          .thenComparing(Conversion::conversionId)
          .thenComparingDouble(Conversion::value);
}
