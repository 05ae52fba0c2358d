package io.clientele.models.attribution.journey;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which touches belong to a conversion.
 *
 * @param lookback a touch counts when it is younger than this at the conversion
 * @param start where the path to a repeated conversion begins
 * @param collapse how often a channel counts that was met several times
 * @param direct what happens to direct visits
 * @param longest only this many last touches count
 * @param asOf nothing later counts, and whoever was touched within the lookback before it may still
 *     convert; null for the latest time that occurs
 */
public record JourneyRules(
    Duration lookback,
    PathStart start,
    Collapse collapse,
    DirectPolicy direct,
    int longest,
    @Nullable Instant asOf) {
  private static final Duration LONGEST_LOOKBACK = Duration.ofDays(36_525);

  public JourneyRules {
    if (lookback.isNegative() || lookback.isZero() || lookback.compareTo(LONGEST_LOOKBACK) > 0) {
      throw new IllegalArgumentException(
          "Lookback is "
              + lookback
              + "; give a duration above zero and up to a century, like P90D");
    }
    if (longest < 1) {
      throw new IllegalArgumentException(
          "The longest path has " + longest + " touches; allow at least one");
    }
  }

  /** Ninety days, cut after each conversion, repeats once, direct kept, the last fifty touches. */
  public static JourneyRules standard() {
    return new JourneyRules(
        Duration.ofDays(90),
        PathStart.AFTER_PREVIOUS_CONVERSION,
        Collapse.EXPOSURE,
        DirectPolicy.KEEP,
        50,
        null);
  }

  /** The same with another lookback. */
  public JourneyRules withLookback(Duration other) {
    return new JourneyRules(other, start, collapse, direct, longest, asOf);
  }

  /** The same with another start. */
  public JourneyRules withStart(PathStart other) {
    return new JourneyRules(lookback, other, collapse, direct, longest, asOf);
  }

  /** The same with another treatment of repeats. */
  public JourneyRules withCollapse(Collapse other) {
    return new JourneyRules(lookback, start, other, direct, longest, asOf);
  }

  /** The same with another treatment of direct visits. */
  public JourneyRules withDirect(DirectPolicy other) {
    return new JourneyRules(lookback, start, collapse, other, longest, asOf);
  }

  /** The same as of another time. */
  public JourneyRules asOf(Instant other) {
    return new JourneyRules(lookback, start, collapse, direct, longest, other);
  }
}
