package io.clientele.pipeline.bench.truth.sample;

import io.clientele.pipeline.demo.SampleCompany;

/**
 * When a cost came back or was expected to; days as text, which sort like days, empty where there
 * is none.
 *
 * @param isKnown whether it was back on the day of the statement
 */
record StatedRange(String low, String high, boolean isKnown) {

  /** A cost that is not back at the end was rightly expected later or perhaps never. */
  boolean holds(String paidBack) {
    String end = SampleCompany.deliveryDates().get(3).toString();
    return paidBack.isEmpty()
        ? high.isEmpty() || high.compareTo(end) > 0
        : paidBack.compareTo(low) >= 0 && (high.isEmpty() || paidBack.compareTo(high) <= 0);
  }
}
