package io.clientele.pipeline.demo.billing;

/** One payment of an invoice, or the repayment of a credit note (negative, in cents). */
public record Payment(int number, Invoice invoice, int paidDay, long amount, String method) {

  /** The number as the bank list shows it, such as {@code B-300001}. */
  public String id() {
    return "B-" + (300_001 + number);
  }
}
