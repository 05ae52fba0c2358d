package io.clientele.models.attribution.path;

import java.util.Locale;
import java.util.Set;

/**
 * What the name of a channel tells when nothing else does.
 *
 * <p>Names are compared in lower case, with everything but letters and digits as one underscore:
 * {@code Paid Search}, {@code paid-search} and {@code paid_search} are the same. Direct is {@code
 * direct} and {@code direct_none}; paid is what begins with {@code paid}, and {@code cpc}, {@code
 * ppc}, {@code display} and {@code affiliate}.
 */
public final class ChannelNames {
  /** Receives the credit of conversions without any touch. */
  public static final String UNATTRIBUTED = "(unattributed)";

  /** Stands for channels that are too rare to be judged one by one. */
  public static final String OTHER = "(other)";

  private static final Set<String> DIRECT = Set.of("direct", "direct_none");
  private static final Set<String> PAID = Set.of("paid", "cpc", "ppc", "display", "affiliate");

  private ChannelNames() {}

  /** True when the name says that nobody brought this visit. */
  public static boolean isDirect(String channel) {
    return DIRECT.contains(plain(channel));
  }

  /** True when the name says that the visit was paid for. */
  public static boolean isPaid(String channel) {
    String name = plain(channel);
    return PAID.contains(name) || name.startsWith("paid_");
  }

  private static String plain(String channel) {
    return channel
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "_")
        .replaceAll("^_|_$", "");
  }
}
