package io.clientele.models.attribution.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The touches that led to one conversion.
 *
 * @param conversion what they led to
 * @param touches in their order; empty when nothing is known
 * @param stages when the stages on the way were reached; a stage may be missing
 */
public record Journey(Conversion conversion, List<Touch> touches, Map<Stage, Instant> stages) {

  public Journey {
    touches = List.copyOf(touches);
    stages = Map.copyOf(stages);
  }

  /** A way of which only the channels are known; times and ids mean nothing. */
  public static Journey ofChannels(List<String> channels) {
    return new Journey(
        new Conversion("", "", Instant.EPOCH, 0),
        channels.stream().map(channel -> Touch.of("", Instant.EPOCH, channel)).toList(),
        Map.of());
  }

  /** The channels in the order they were met. */
  public List<String> channels() {
    return touches.stream().map(Touch::channel).toList();
  }

  /** The last touch at or before the stage; empty without the stage or such a touch. */
  public OptionalInt touchOf(Stage stage) {
    Instant reached = stages.get(stage);
    if (reached == null) {
      return OptionalInt.empty();
    }
    for (int position = touches.size() - 1; position >= 0; position--) {
      if (!touches.get(position).time().isAfter(reached)) {
        return OptionalInt.of(position);
      }
    }
    return OptionalInt.empty();
  }
}
