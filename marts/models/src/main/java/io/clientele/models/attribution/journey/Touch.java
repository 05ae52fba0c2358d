package io.clientele.models.attribution.journey;

import io.clientele.models.attribution.path.ChannelNames;
import java.time.Instant;
import java.util.Comparator;

/**
 * One contact that a person answered to: a session with a source, a click, a call, a form. Views
 * and opened mails are not touches.
 *
 * @param customerId the person
 * @param time when it happened
 * @param channel what gets the credit: a channel, or a campaign or keyword when those are asked for
 * @param priority decides between touches of the same instant; the smaller one comes first
 * @param touchId decides between touches of the same instant and priority; may be empty
 * @param isPaid whether it was paid for
 */
public record Touch(
    String customerId, Instant time, String channel, int priority, String touchId, boolean isPaid) {
  /** By time; every field decides in the end, so the order of the rows never does. */
  static final Comparator<Touch> IN_ORDER =
      Comparator.comparing(Touch::time)
          .thenComparingInt(Touch::priority)
          .thenComparing(Touch::touchId)
          .thenComparing(Touch::channel)
          .thenComparing(Touch::isPaid);

  /** A touch of which only this is known; whether it was paid for is told by the channel's name. */
  public static Touch of(String customerId, Instant time, String channel) {
    return new Touch(customerId, time, channel, 0, "", ChannelNames.isPaid(channel));
  }

  /** True when nobody brought this visit, by the channel's name. */
  public boolean isDirect() {
    return ChannelNames.isDirect(channel);
  }
}
