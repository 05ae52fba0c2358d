package io.clientele.models.payment;

/** How somebody pays invoices that were not paid at once. */
public enum PaymentHabit {
  LATE,
  MIXED,
  PROMPT,
  UNKNOWN;

  /** Fewer invoices are no habit. */
  public static final long FEWEST = 5;

  private static final double MOST_LATE_IF_PROMPT = 0.2;
  private static final double FEWEST_LATE_IF_LATE = 0.5;
  private static final double ERROR = 0.05;

  /**
   * Late is who pays at least half late and more often than chance explains, even when everybody
   * who was looked at is counted: one false name in twenty companies at most (Bonferroni).
   *
   * @param customerCount customers with at least {@link #FEWEST} invoices
   */
  public static PaymentHabit of(LateCount count, long customerCount) {
    if (count.judged() < FEWEST) {
      return UNKNOWN;
    }
    double share = (double) count.late() / count.judged();
    if (share >= FEWEST_LATE_IF_LATE && count.chance() * customerCount < ERROR) {
      return LATE;
    }
    return share <= MOST_LATE_IF_PROMPT ? PROMPT : MIXED;
  }
}
