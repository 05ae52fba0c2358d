package io.clientele.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.schedule.CronExpression;
import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.lakehouse.run.RunCause;
import io.clientele.lakehouse.run.Why;
import io.clientele.pipeline.run.StopRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs when: the clock is set by hand, and every job ends as the test says. */
class ScheduleLoopTest {
  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
  private static final ScheduleSpec NIGHTLY = schedule("nightly", "0 3 * * *", "run");

  private final HandClock clock = new HandClock("2026-03-02T00:00:00Z");
  private final StopRequest stop = new StopRequest();
  private final List<String> events = new ArrayList<>();
  private final Deque<Integer> codes = new ArrayDeque<>();
  private Duration jobTakes = Duration.ofMinutes(10);
  private int jobsLeft;

  private static ScheduleSpec schedule(String name, String cron, String... jobs) {
    return new ScheduleSpec(name, CronExpression.parse(cron), List.of(jobs), WAITS);
  }

  private ScheduleLoop loop() {
    TurnListener listener =
        new TurnListener() {
          @Override
          public void attempted(
              String verb, RunCause cause, Instant startedAt, Instant endedAt, int exitCode) {
            events.add(
                "%s %s %s %s %d -> %d"
                    .formatted(
                        startedAt,
                        cause.schedule(),
                        verb,
                        cause.why().key(),
                        cause.attempt(),
                        exitCode));
          }

          @Override
          public void over(Turn turn, Instant at) {
            events.add(turn.schedule().name() + " over with " + turn.exitCode());
          }

          @Override
          public void stopped(Turn turn, Instant at) {
            events.add(turn.schedule().name() + " stopped");
          }
        };
    return new ScheduleLoop(clock, clock, this::job, listener, stop, sentence -> {});
  }

  private int job(String verb, RunCause cause) throws IOException {
    clock.pass(jobTakes);
    if (--jobsLeft == 0) {
      stop.ask();
    }
    int code = codes.isEmpty() ? 0 : codes.poll();
    if (code < 0) {
      throw new IOException("no such program");
    }
    return code;
  }

  /** Runs schedules until so many jobs were run, as they end with these codes. */
  private List<String> run(
      int jobs, List<Integer> ends, Map<String, Instant> covered, ScheduleSpec... schedules) {
    jobsLeft = jobs;
    codes.addAll(ends);
    loop().run(new Agenda(List.of(schedules), BUDAPEST, clock.instant(), covered));
    return events;
  }

  @Test
  void jobsRunByTheCompanysClockInTheirOrder() {
    assertThat(run(3, List.of(), Map.of(), schedule("nightly", "0 3 * * *", "run", "verify")))
        .containsExactly(
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 0",
            "2026-03-02T02:10:00Z nightly verify schedule 1 -> 0",
            "nightly over with 0",
            "2026-03-03T02:00:00Z nightly run schedule 1 -> 0",
            "nightly stopped");
  }

  @Test
  void whatPassesByItselfIsTriedAgainAfterGrowingWaits() {
    assertThat(run(4, List.of(75, 4, 75, 0), Map.of(), NIGHTLY))
        .containsExactly(
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 75",
            "2026-03-02T02:11:00Z nightly run retry 2 -> 4",
            "2026-03-02T02:26:00Z nightly run retry 3 -> 75",
            "2026-03-02T02:51:00Z nightly run retry 4 -> 0",
            "nightly over with 0");
  }

  @Test
  void retriesEndAndTheNextTimeIsTheNext() {
    assertThat(run(5, List.of(75, 75, 75, 75, 0), Map.of(), NIGHTLY))
        .endsWith(
            "2026-03-02T02:51:00Z nightly run retry 4 -> 75",
            "nightly over with 75",
            "2026-03-03T02:00:00Z nightly run schedule 1 -> 0",
            "nightly over with 0");
  }

  @Test
  void whatNeedsAPersonEndsTheTurn() {
    assertThat(
            run(
                2,
                List.of(3, 2),
                Map.of(),
                schedule("nightly", "0 3 * * *", "run", "forecast", "verify")))
        .containsExactly(
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 3",
            "nightly over with 3",
            "2026-03-03T02:00:00Z nightly run schedule 1 -> 2",
            "nightly over with 2");
  }

  @Test
  void laterJobsRunOnWhatAMissingSourceLeft() {
    assertThat(
            run(
                5,
                List.of(4, 4, 4, 4, 0),
                Map.of(),
                schedule("nightly", "0 3 * * *", "run", "forecast")))
        .endsWith(
            "2026-03-02T02:51:00Z nightly run retry 4 -> 4",
            "2026-03-02T03:01:00Z nightly forecast schedule 1 -> 0",
            "nightly over with 4");
  }

  @Test
  void missedTimesAreCaughtUpOnce() {
    Map<String, Instant> lastRun = Map.of("nightly", Instant.parse("2026-02-20T02:00:01Z"));

    assertThat(run(2, List.of(), lastRun, NIGHTLY))
        .containsExactly(
            "2026-03-02T00:00:00Z nightly run catch_up 1 -> 0",
            "nightly over with 0",
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 0",
            "nightly over with 0");
  }

  @Test
  void nothingIsCaughtUpWhenNothingWasMissed() {
    Map<String, Instant> lastRun = Map.of("nightly", Instant.parse("2026-03-01T02:00:01Z"));

    assertThat(run(1, List.of(), lastRun, NIGHTLY))
        .startsWith("2026-03-02T02:00:00Z nightly run schedule 1 -> 0");
  }

  @Test
  void timesThatPassDuringARunMakeOneMore() {
    jobTakes = Duration.ofMinutes(150);

    assertThat(run(3, List.of(), Map.of(), schedule("hourly", "0 * * * *", "ingest")))
        .filteredOn(event -> event.contains("ingest"))
        .containsExactly(
            "2026-03-02T01:00:00Z hourly ingest schedule 1 -> 0",
            "2026-03-02T03:30:00Z hourly ingest schedule 1 -> 0",
            "2026-03-02T06:00:00Z hourly ingest schedule 1 -> 0");
  }

  @Test
  void anotherScheduleRunsWhileOneWaitsForItsRetry() {
    assertThat(
            run(
                4,
                List.of(75, 75, 0, 0),
                Map.of(),
                NIGHTLY,
                schedule("forecast", "15 3 * * *", "forecast")))
        .containsExactly(
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 75",
            "2026-03-02T02:11:00Z nightly run retry 2 -> 75",
            "2026-03-02T02:21:00Z forecast forecast schedule 1 -> 0",
            "forecast over with 0",
            "2026-03-02T02:31:00Z nightly run retry 3 -> 0",
            "nightly over with 0");
  }

  @Test
  void stopLeavesTheRestForTheNextStart() {
    assertThat(run(1, List.of(143), Map.of(), schedule("nightly", "0 3 * * *", "run", "forecast")))
        .containsExactly("2026-03-02T02:00:00Z nightly run schedule 1 -> 143", "nightly stopped");
  }

  @Test
  void stopWithTheLastStageLeavesNothing() {
    assertThat(run(1, List.of(0), Map.of(), NIGHTLY)).endsWith("nightly over with 0");
  }

  @Test
  void jobThatCannotBeStartedIsAFailureAndNotTheEnd() {
    assertThat(run(3, List.of(-1, -1, 0), Map.of(), NIGHTLY))
        .containsExactly(
            "2026-03-02T02:00:00Z nightly run schedule 1 -> 1",
            "2026-03-02T02:11:00Z nightly run retry 2 -> 1",
            "nightly over with 1",
            "2026-03-03T02:00:00Z nightly run schedule 1 -> 0",
            "nightly over with 0");
  }

  @Test
  void onceRunsOneTurnWithItsRetries() {
    codes.addAll(List.of(75, 0));

    int exitCode = loop().runOnce(Turn.of(NIGHTLY, Why.BY_HAND, clock.instant()));

    assertThat(exitCode).isZero();
    assertThat(events)
        .containsExactly(
            "2026-03-02T00:00:00Z nightly run by_hand 1 -> 75",
            "2026-03-02T00:11:00Z nightly run retry 2 -> 0",
            "nightly over with 0");
  }
}
