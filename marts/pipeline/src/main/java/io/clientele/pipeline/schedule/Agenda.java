package io.clientele.pipeline.schedule;

import io.clientele.connector.schedule.ScheduleSpec;
import io.clientele.lakehouse.run.Why;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be run when. Knows no clock: whoever asks waits until the turn's time.
 *
 * <p>However many times of a schedule pass while its turn goes on or nobody is there, they make one
 * turn.
 */
public final class Agenda {
  private final List<ScheduleSpec> schedules;
  private final ZoneId zone;
  private final Instant begunAt;
  private final Map<String, Instant> covered;
  private final Map<String, Turn> going = new LinkedHashMap<>();

  /**
   * An agenda of at least one schedule.
   *
   * @param begunAt the start of the process: what was due before it is caught up
   * @param covered until when each schedule's times are done; {@code begunAt} where unknown
   */
  public Agenda(
      List<ScheduleSpec> schedules, ZoneId zone, Instant begunAt, Map<String, Instant> covered) {
    this.schedules = List.copyOf(schedules);
    this.zone = zone;
    this.begunAt = begunAt;
    this.covered = new HashMap<>(covered);
  }

  /** The turn whose time is first; of two at the same time, the one declared first. */
  Turn next() {
    Turn first = turn(schedules.get(0));
    for (ScheduleSpec schedule : schedules) {
      Turn turn = turn(schedule);
      if (turn.notBefore().isBefore(first.notBefore())) {
        first = turn;
      }
    }
    return first;
  }

  private Turn turn(ScheduleSpec schedule) {
    Turn going = this.going.get(schedule.name());
    if (going != null) {
      return going;
    }
    Instant dueAt =
        schedule
            .cron()
            .next(covered.getOrDefault(schedule.name(), begunAt), zone)
            .orElseThrow(() -> new IllegalStateException(schedule.cron() + " never comes"));
    return Turn.of(schedule, dueAt.isBefore(begunAt) ? Why.CATCH_UP : Why.SCHEDULE, dueAt);
  }

  /** Keeps a turn that goes on. */
  void keep(Turn turn) {
    going.put(turn.schedule().name(), turn);
  }

  /** Leaves a turn that is over. */
  void over(Turn turn) {
    going.remove(turn.schedule().name());
    covered.put(turn.schedule().name(), turn.coveredUntil());
  }

  /** The turns that were begun and are not over. */
  Collection<Turn> going() {
    return List.copyOf(going.values());
  }
}
