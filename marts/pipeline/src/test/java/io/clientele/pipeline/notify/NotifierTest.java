package io.clientele.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.notify.Trouble.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotifierTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:10:00Z");
  private static final Trouble FAILED =
      new Trouble(Kind.RUN_FAILED, "nightly", "ended with 3 (refused)");
  private static final Trouble FAILED_OTHERWISE =
      new Trouble(Kind.RUN_FAILED, "nightly", "ended with 4 (source missing)");
  private static final Trouble LATE =
      new Trouble(Kind.SOURCE_LATE, "shop/orders", "last delivered on 2026-02-20");

  private final List<Message> sent = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Deque<IOException> failures = new ArrayDeque<>();
  private final Notifier notifier =
      new Notifier("Small Shop", List.of(channel("mail")), pauses::add);

  private Channel channel(String name) {
    return new Channel() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void send(Message message) throws IOException {
        if (!failures.isEmpty()) {
          throw failures.poll();
        }
        sent.add(message);
      }
    };
  }

  private Told tell(Told before, Trouble... now) {
    return notifier.tell(before, List.of(now), NOW);
  }

  @Test
  void sameTroubleIsToldOnce() {
    Told first = tell(Told.NOTHING, FAILED);
    Told second = tell(first, FAILED);

    assertThat(sent)
        .extracting(Message::subject)
        .containsExactly("Clientele, Small Shop: schedule nightly: ended with 3 (refused)");
    assertThat(first.notes()).containsExactly("mail: sent");
    assertThat(second.notes()).isEmpty();
    assertThat(second.channels()).isEqualTo(first.channels());
  }

  @Test
  void changeOfATroubleIsNewsAndNoRecovery() {
    tell(tell(Told.NOTHING, FAILED), FAILED_OTHERWISE);

    assertThat(sent.get(1).subject()).endsWith("ended with 4 (source missing)");
    assertThat(sent.get(1).text()).doesNotContain("Over");
  }

  @Test
  void recoveryIsTold() {
    Told both = tell(Told.NOTHING, FAILED, LATE);
    tell(tell(both, LATE));

    assertThat(sent)
        .extracting(Message::subject)
        .containsExactly(
            "Clientele, Small Shop: 2 new troubles",
            "Clientele, Small Shop: some troubles are over",
            "Clientele, Small Shop: all is well again");
    assertThat(sent.get(1).json().path("event").asText()).isEqualTo("recovered");
  }

  @Test
  void messageSaysWhatIsNewWhatIsOverAndWhatLasts() {
    Told before = tell(Told.NOTHING, LATE, FAILED);
    tell(before, LATE, new Trouble(Kind.SOURCE_MISSING, "ads/daily", "was never delivered"));

    assertThat(sent.get(1).text())
        .isEqualTo(
            """
            Clientele, Small Shop: stream missing ads/daily: was never delivered

            New: stream missing ads/daily: was never delivered

            Over: schedule nightly: ended with 3 (refused)

            As before: stream late shop/orders: last delivered on 2026-02-20

            'clientele status' tells more.
            """);
    assertThat(sent.get(1).json().path("begun").get(0).path("kind").asText())
        .isEqualTo("source_missing");
  }

  @Test
  void whatPassesIsTriedThreeTimes() {
    failures.add(new IOException("the receiver answered 503"));
    failures.add(new IOException("the receiver answered 503"));

    assertThat(tell(Told.NOTHING, FAILED).notes()).containsExactly("mail: sent");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void channelThatCouldNotBeReachedIsToldAtTheNextOccasion() {
    failures.add(new RefusedMessageException("the receiver answered 404"));
    Told failed = tell(Told.NOTHING, FAILED);

    assertThat(failed.notes()).containsExactly("mail: not sent, the receiver answered 404");
    assertThat(pauses).isEmpty();

    tell(failed, FAILED);
    assertThat(sent).hasSize(1);
  }
}
