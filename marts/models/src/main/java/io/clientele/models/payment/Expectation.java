package io.clientele.models.payment;

import org.jspecify.annotations.Nullable;

/**
 * When an invoice is expected to be paid, in epoch days.
 *
 * @param expectedDay as likely before as after; null unless {@link Outlook#EXPECTED}
 * @param lowDay one of ten is paid before; null where that is not to be told
 * @param highDay nine of ten are paid by then; null where fewer ever were
 */
public record Expectation(
    Outlook outlook, @Nullable Long lowDay, @Nullable Long expectedDay, @Nullable Long highDay) {

  /** What the history says. */
  public enum Outlook {
    EXPECTED,
    /** Fewer than half of such invoices were paid after so long. */
    UNLIKELY,
    /** Too few invoices were paid to tell. */
    TOO_FEW;
  }

  static final Expectation TOO_FEW = new Expectation(Outlook.TOO_FEW, null, null, null);
}
