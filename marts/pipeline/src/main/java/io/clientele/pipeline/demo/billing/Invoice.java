package io.clientele.pipeline.demo.billing;

/** One invoice, or the credit note of a refund: days are epoch days, money is in cents. */
public record Invoice(
    int number, int order, int account, int employee, int issuedDay, int dueDay, long amount) {

  /** The number as it is printed, such as {@code SZ-200001}. */
  public String id() {
    return "SZ-" + (200_001 + number);
  }
}
