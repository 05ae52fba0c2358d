package io.clientele.models.payment;

/**
 * An invoice that was not yet paid when the day of its issue ended. Days are epoch days.
 *
 * @param customerId empty when nobody is known
 * @param term how long it gives to pay; invoices of like terms are paid alike
 * @param dueDay the day of issue where no term is told
 * @param paidDay the day from which it was fully paid, or {@link #UNPAID}
 */
public record TimedInvoice(
    String customerId, String term, long issuedDay, long dueDay, long paidDay) {
  public static final long UNPAID = Long.MAX_VALUE;

  public TimedInvoice {
    if (paidDay <= issuedDay) {
      throw new IllegalArgumentException(
          "An invoice of day %d was paid on day %d; leave out what was paid when it was issued"
              .formatted(issuedDay, paidDay));
    }
  }
}
