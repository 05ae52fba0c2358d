package io.clientele.models.payment;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/**
 * Invoices that were not paid at once, by those who are compared.
 *
 * @param byOwner without invoices of nobody who is known
 */
record InvoiceHistory(
    List<TimedInvoice> all,
    Map<String, List<TimedInvoice>> byTerm,
    Map<Owner, List<TimedInvoice>> byOwner) {

  /** Whose invoices, of which term. */
  record Owner(String customerId, String term) {
    static Owner of(TimedInvoice invoice) {
      return new Owner(invoice.customerId(), invoice.term());
    }
  }

  static InvoiceHistory of(List<TimedInvoice> invoices) {
    return new InvoiceHistory(
        invoices,
        invoices.stream().collect(groupingBy(TimedInvoice::term)),
        invoices.stream()
            .filter(invoice -> !invoice.customerId().isEmpty())
            .collect(groupingBy(Owner::of)));
  }
}
