package io.clientele.pipeline.notify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells every channel what is news to it. A channel that cannot be reached is told at the next
 * occasion; nothing that goes wrong here reaches the run.
 */
public final class Notifier {
  private static final List<Duration> WAITS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final String company;
  private final List<Channel> channels;
  private final Pause pause;

  public Notifier(String company, List<Channel> channels, Pause pause) {
    this.company = company;
    this.channels = List.copyOf(channels);
    this.pause = pause;
  }

  /**
   * Sends what changed.
   *
   * @param before what the channels were told of until now
   * @param now the troubles there are
   */
  public Told tell(Told before, List<Trouble> now, Instant at) {
    Map<String, List<Trouble>> told = new TreeMap<>();
    List<String> notes = new ArrayList<>();
    for (Channel channel : channels) {
      List<Trouble> known = before.by(channel);
      News news = News.between(known, now);
      boolean isTold = news.isEmpty() || send(channel, Message.of(company, news, at), notes);
      told.put(channel.name(), isTold ? now : known);
    }
    return new Told(told, notes);
  }

  private boolean send(Channel channel, Message message, List<String> notes) {
    for (int attempt = 0; ; attempt++) {
      try {
        channel.send(message);
        notes.add(channel.name() + ": sent");
        return true;
      } catch (IOException | RuntimeException failed) {
        boolean isFinal =
            failed instanceof RefusedMessageException
                || failed instanceof RuntimeException
                || attempt == WAITS.size();
        if (isFinal) {
          notes.add(channel.name() + ": not sent, " + failed.getMessage());
          return false;
        }
        pause.last(WAITS.get(attempt));
      }
    }
  }
}
