package io.clientele.pipeline.demo.ads;

/**
 * One keyword of one ad group.
 *
 * <p>{@code text} is plain and lower case; {@code typed} is what somebody entered. Days are epoch
 * days, money is in cents, {@code buyersPerThousand} counts clicks that become a first order.
 */
public record Keyword(
    int index,
    String language,
    String campaign,
    String adGroup,
    String text,
    String typed,
    Match match,
    Promise promise,
    int firstDay,
    int lastDay,
    int weight,
    int clickCost,
    int buyersPerThousand,
    boolean isLarge) {
  /** Stands for cost and clicks of campaigns that know no keyword. */
  public static final int NONE = -1;

  /** The account number as the API writes it. */
  public static final String ACCOUNT = "5550100199";

  /** The campaign that knows no keyword. */
  public static final String CAMPAIGN_WITHOUT_KEYWORDS = "Performance Max - Ünnepi";

  public boolean isActive(int day) {
    return day >= firstDay && day <= lastDay;
  }
}
