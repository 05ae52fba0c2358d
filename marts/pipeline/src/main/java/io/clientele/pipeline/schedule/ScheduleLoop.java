package io.clientele.pipeline.schedule;

import io.clientele.lakehouse.run.RunState;
import io.clientele.pipeline.run.StopRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** Runs jobs one at a time, when the agenda says so, until somebody asks to stop. */
public final class ScheduleLoop {
  private static final int FAILED = 1;

  private final Clock clock;
  private final Alarm alarm;
  private final Jobs jobs;
  private final TurnListener listener;
  private final StopRequest stop;
  private final Consumer<String> say;

  /**
   * A loop.
   *
   * @param say takes sentences for the log
   */
  public ScheduleLoop(
      Clock clock,
      Alarm alarm,
      Jobs jobs,
      TurnListener listener,
      StopRequest stop,
      Consumer<String> say) {
    this.clock = clock;
    this.alarm = alarm;
    this.jobs = jobs;
    this.listener = listener;
    this.stop = stop;
    this.say = say;
  }

  /** Runs what the agenda holds until somebody asks to stop. */
  public void run(Agenda agenda) {
    while (!stop.isAsked()) {
      Turn turn = agenda.next();
      if (isTime(turn)) {
        Turn.Next next = attempt(turn);
        if (next instanceof Turn.Next.Again again) {
          agenda.keep(again.turn());
        } else if (next instanceof Turn.Next.Over over) {
          agenda.over(over.turn());
        }
      }
    }
    agenda.going().forEach(this::leave);
  }

  /** Runs one turn to its end; returns its exit code, or that of a stop. */
  public int runOnce(Turn turn) {
    Turn going = turn;
    while (!stop.isAsked()) {
      if (isTime(going)) {
        Turn.Next next = attempt(going);
        if (next instanceof Turn.Next.Over over) {
          return over.turn().exitCode();
        }
        going = ((Turn.Next.Again) next).turn();
      }
    }
    leave(going);
    return RunState.STOPPED_CODE;
  }

  /** Whether a turn may begin; waits for its time, or for a request to stop. */
  private boolean isTime(Turn turn) {
    if (turn.notBefore().isAfter(clock.instant())) {
      alarm.waitUntil(turn.notBefore());
      return false;
    }
    return true;
  }

  private Turn.Next attempt(Turn turn) {
    Instant startedAt = clock.instant();
    Turn begun = turn.begun(startedAt);
    say.accept(
        "schedule "
            + turn.schedule().name()
            + ": "
            + turn.verb()
            + ", attempt "
            + turn.attempt()
            + ", "
            + turn.cause().why().key());
    int exitCode = run(turn);
    Instant endedAt = clock.instant();
    note(() -> listener.attempted(turn.verb(), turn.cause(), startedAt, endedAt, exitCode));
    say.accept(
        "schedule " + turn.schedule().name() + ": " + turn.verb() + " ended with " + exitCode);
    if (stop.isAsked() && exitCode == RunState.STOPPED_CODE) {
      // Neither tried again nor over: the next start finds it undone and catches up.
      return new Turn.Next.Again(begun);
    }
    Turn.Next next = begun.ended(exitCode, endedAt);
    if (next instanceof Turn.Next.Over over) {
      note(() -> listener.over(over.turn(), endedAt));
    }
    return next;
  }

  private int run(Turn turn) {
    try {
      return jobs.run(turn.verb(), turn.cause());
    } catch (IOException failed) {
      say.accept("clientele: " + turn.verb() + " could not be started: " + failed.getMessage());
      return FAILED;
    }
  }

  private void leave(Turn turn) {
    say.accept("schedule " + turn.schedule().name() + ": stopped before its end");
    note(() -> listener.stopped(turn, clock.instant()));
  }

  /** What cannot be written down is said; the schedule goes on. */
  private void note(Note note) {
    try {
      note.write();
    } catch (IOException failed) {
      say.accept("clientele: the history of schedules: " + failed.getMessage());
    }
  }

  private interface Note {
    void write() throws IOException;
  }
}
