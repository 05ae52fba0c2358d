package io.clientele.models.attribution.credit;

import io.clientele.models.attribution.journey.Conversion;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.path.ChannelNames;
import org.jspecify.annotations.Nullable;

/**
 * What one model gives to one touch of one conversion; weights of a conversion sum to 1.
 *
 * @param model the model
 * @param conversion the conversion
 * @param touch the touch; null when the conversion has none
 * @param weight the touch's part of the conversion, above 0
 */
public record TouchCredit(
    AttributionModel model, Conversion conversion, @Nullable Touch touch, double weight) {

  /** The channel of the touch, {@code (unattributed)} without one. */
  public String channel() {
    return touch == null ? ChannelNames.UNATTRIBUTED : touch.channel();
  }

  /** The touch's part of the value. */
  public double value() {
    return weight * conversion.value();
  }
}
