package io.clientele.pipeline.notify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each channel was told of, as it is remembered until the next message.
 *
 * @param channels the troubles by the channel's name
 * @param notes what was sent just now, and what could not be
 */
public record Told(Map<String, List<Trouble>> channels, List<String> notes) {
  public static final Told NOTHING = new Told(Map.of(), List.of());

  public Told {
    channels = new TreeMap<>(channels);
    notes = List.copyOf(notes);
  }

  List<Trouble> by(Channel channel) {
    return channels.getOrDefault(channel.name(), List.of());
  }
}
