package io.clientele.pipeline.schedule;

import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.lakehouse.run.RunCause;
import io.clientele.lakehouse.run.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One turn of a schedule: where it stands between its first job and its last.
 *
 * @param why why the turn began
 * @param dueAt the time for which it was due
 * @param job the index of the job that is next
 * @param attempt how often this job will have been tried, from 1
 * @param attempts attempts at all jobs so far
 * @param notBefore when to begin
 * @param coveredUntil the start of the last attempt at the first job: what was due until then is
 *     done by this turn
 * @param exitCode of the first job that did not end with 0, so far
 */
public record Turn(
    ScheduleSpec schedule,
    Why why,
    Instant dueAt,
    int job,
    int attempt,
    int attempts,
    Instant notBefore,
    Instant coveredUntil,
    int exitCode) {

  /** A turn before its first job. */
  public static Turn of(ScheduleSpec schedule, Why why, Instant dueAt) {
    return new Turn(schedule, why, dueAt, 0, 1, 0, dueAt, dueAt, 0);
  }

  /** What follows an attempt: another one, or the end. */
  public sealed interface Next {
    /** The turn goes on: the same job once more, or the next one. */
    record Again(Turn turn) implements Next {}

    /** The turn is over; {@code turn.exitCode()} tells how it ended. */
    record Over(Turn turn) implements Next {}
  }

  /** The verb of the job that is next. */
  public String verb() {
    return schedule.jobs().get(job);
  }

  /** What the job is told about why it runs. */
  public RunCause cause() {
    return new RunCause(attempt > 1 ? Why.RETRY : why, schedule.name(), attempt, dueAt);
  }

  /** The turn while its next attempt, begun at an instant, goes on. */
  Turn begun(Instant at) {
    Instant covered = job == 0 && at.isAfter(coveredUntil) ? at : coveredUntil;
    return new Turn(schedule, why, dueAt, job, attempt, attempts + 1, notBefore, covered, exitCode);
  }

  /** What follows when the attempt ended with a code at an instant. */
  Next ended(int code, Instant at) {
    Optional<Duration> wait = Retries.waitAfter(code, attempt, schedule.waits());
    if (wait.isPresent()) {
      return new Next.Again(to(job, attempt + 1, at.plus(wait.get()), exitCode));
    }
    int worst = exitCode == 0 ? code : exitCode;
    boolean isLast = job == schedule.jobs().size() - 1;
    return isLast || !Retries.goesOn(code)
        ? new Next.Over(to(job, attempt, at, worst))
        : new Next.Again(to(job + 1, 1, at, worst));
  }

  private Turn to(int nextJob, int nextAttempt, Instant begin, int code) {
    return new Turn(
        schedule, why, dueAt, nextJob, nextAttempt, attempts, begin, coveredUntil, code);
  }
}
