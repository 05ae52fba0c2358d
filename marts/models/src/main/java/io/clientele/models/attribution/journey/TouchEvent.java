package io.clientele.models.attribution.journey;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file in which touches and conversions stand together.
 *
 * @param customerId the person
 * @param time when it happened
 * @param channel the channel; null or blank when the row is not a touch
 * @param stage the stage that the person reached here; null for none
 * @param converts whether the person converted here; a channel in the same row is a touch of this
 *     conversion
 * @param value value of the conversion; without meaning otherwise
 */
public record TouchEvent(
    String customerId,
    Instant time,
    @Nullable String channel,
    @Nullable Stage stage,
    boolean converts,
    double value) {
  static final Comparator<TouchEvent> IN_ORDER =
      Comparator.comparing(TouchEvent::customerId)
          .thenComparing(TouchEvent::time)
          .thenComparingDouble(TouchEvent::value);

  /** A row without a stage. */
  public TouchEvent(
      String customerId, Instant time, @Nullable String channel, boolean converts, double value) {
    this(customerId, time, channel, null, converts, value);
  }
}
