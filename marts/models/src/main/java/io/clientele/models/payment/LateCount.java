package io.clientele.models.payment;

import io.clientele.models.numeric.IncompleteBeta;

/**
 * How many of a customer's invoices were paid late.
 *
 * @param judged invoices of which it is known
 * @param expected how many of them would be late if the customer paid like everybody else who has
 *     invoices of the same terms
 */
public record LateCount(long judged, long late, double expected) {

  public LateCount {
    if (late < 0 || late > judged || !(expected >= 0 && expected <= judged)) {
      throw new IllegalArgumentException(
          "%d late invoices of %d, where %s were expected; give 0 to n of n"
              .formatted(late, judged, expected));
    }
  }

  /**
   * The largest probability that somebody who pays like everybody else has so many late invoices.
   *
   * <p>Terms differ, so the trials do; at one or more above its mean the tail of such a sum is at
   * most the binomial tail of the mean rate (Hoeffding: On the distribution of the number of
   * successes in independent trials, 1956).
   */
  public double chance() {
    return late < expected + 1
        ? 1
        : IncompleteBeta.of(expected / judged, late, judged - late + 1.0);
  }
}
