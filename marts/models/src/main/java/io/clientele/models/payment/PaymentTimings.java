package io.clientele.models.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was known, at the end of any day, of how late invoices are paid. */
public final class PaymentTimings {
  private final InvoiceHistory history;
  private final Map<Long, PaymentTiming> byDay = new HashMap<>();

  public PaymentTimings(List<TimedInvoice> invoices) {
    this.history = InvoiceHistory.of(invoices);
  }

  /** What the invoices had told when {@code lastDay}, an epoch day, ended. */
  public PaymentTiming knownOn(long lastDay) {
    return byDay.computeIfAbsent(lastDay, day -> new PaymentTiming(history, day));
  }
}
