package io.clientele.models.segment;

import java.util.Locale;

/**
 * Names for groups of customers, by recency R and the mean of frequency F and money M.
 *
 * <pre>
 *        mean of F and M:  below 2         2 to below 3        3 to below 4    4 and more
 * R = 5                    new             potential_loyalist  loyal           champion
 * R = 4                    promising       potential_loyalist  loyal           champion
 * R = 3                    about_to_sleep  need_attention      need_attention  loyal
 * R = 2                    hibernating     about_to_sleep      at_risk         at_risk
 * R = 1                    lost            hibernating         at_risk         cannot_lose
 * </pre>
 *
 * <p>Before the table: money below zero is {@code net_returns}, no order is {@code prospect}.
 */
public enum RfmSegment {
  CHAMPION,
  LOYAL,
  POTENTIAL_LOYALIST,
  NEW,
  PROMISING,
  NEED_ATTENTION,
  ABOUT_TO_SLEEP,
  AT_RISK,
  CANNOT_LOSE,
  HIBERNATING,
  LOST,
  /** More was returned than bought. */
  NET_RETURNS,
  /** No order yet. */
  PROSPECT;

  private static final RfmSegment[][] BY_RECENCY_AND_WORTH = {
    {LOST, HIBERNATING, AT_RISK, CANNOT_LOSE},
    {HIBERNATING, ABOUT_TO_SLEEP, AT_RISK, AT_RISK},
    {ABOUT_TO_SLEEP, NEED_ATTENTION, NEED_ATTENTION, LOYAL},
    {PROMISING, POTENTIAL_LOYALIST, LOYAL, CHAMPION},
    {NEW, POTENTIAL_LOYALIST, LOYAL, CHAMPION},
  };

  /**
   * The segment of a customer with orders and without net returns.
   *
   * @throws IllegalArgumentException when a score is not 1 to 5
   */
  public static RfmSegment of(int recency, int frequency, int money) {
    for (int score : new int[] {recency, frequency, money}) {
      if (score < 1 || score > 5) {
        throw new IllegalArgumentException("Score " + score + " is not 1 to 5");
      }
    }
    // Mean below 2, 3, 4 or above is a sum of 2-3, 4-5, 6-7, 8-10.
    int worth = Math.min((frequency + money) / 2, 4) - 1;
    return BY_RECENCY_AND_WORTH[recency - 1][worth];
  }

  /** The name as stored in a table, such as {@code potential_loyalist}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
