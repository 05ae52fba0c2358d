package io.clientele.pipeline.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.run.RunCause;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.lakehouse.run.RunLine;
import io.clientele.lakehouse.run.RunState;
import io.clientele.pipeline.notify.Notifier;
import io.clientele.pipeline.notify.Told;
import io.clientele.pipeline.notify.Trouble;
import io.clientele.pipeline.schedule.ScheduleJournal.Standing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Remembers attempts and turns in the lake, and has people told of what changed. */
public final class TurnRecorder implements TurnListener {
  private final Set<String> schedules;
  private final ScheduleJournal journal;
  private final RunHistory runs;
  private final Sources sources;
  private final Notifier notifier;
  private final Consumer<String> say;

  /** Asks the current release which streams are late or missing. */
  public interface Sources {
    List<Trouble> troubles() throws IOException;
  }

  /**
   * A recorder.
   *
   * @param schedules the names that are configured: what others left is forgotten
   */
  public TurnRecorder(
      Set<String> schedules, Lake lake, Sources sources, Notifier notifier, Consumer<String> say) {
    this.schedules = Set.copyOf(schedules);
    this.journal = new ScheduleJournal(lake);
    this.runs = new RunHistory(lake);
    this.sources = sources;
    this.notifier = notifier;
    this.say = say;
  }

  @Override
  public void attempted(
      String verb, RunCause cause, Instant startedAt, Instant endedAt, int exitCode)
      throws IOException {
    Optional<RunLine> reported = runs.of(cause, verb);
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("verb", verb);
    line.set("cause", Json.MAPPER.valueToTree(cause));
    line.put("started_at", startedAt.toString());
    line.put("seconds", Duration.between(startedAt, endedAt).toMillis() / 1e3);
    line.put("exit_code", exitCode);
    line.put("state", RunState.of(exitCode).key());
    line.put("release_id", reported.map(RunLine::releaseId).orElse(null));
    line.put("is_reported", reported.isPresent());
    journal.attempted(line, String.valueOf(cause.schedule()));
  }

  @Override
  public void over(Turn turn, Instant at) throws IOException {
    Standing before = journal.standing();
    List<Trouble> now = troubles(turn, before);
    Told told = notifier.tell(before.told(), now, at);
    told.notes().stream()
        .filter(note -> note.contains(": not sent"))
        .forEach(note -> say.accept("clientele: " + note));
    journal.over(turn, at, new Standing(now, told));
  }

  @Override
  public void stopped(Turn turn, Instant at) throws IOException {
    journal.stopped(turn, at);
  }

  /** What other schedules left, this turn's own trouble, and the streams as they are now. */
  private List<Trouble> troubles(Turn turn, Standing before) {
    String name = turn.schedule().name();
    Predicate<Trouble> isRun = each -> each.kind() == Trouble.Kind.RUN_FAILED;
    List<Trouble> now =
        new ArrayList<>(
            before.troubles().stream()
                .filter(isRun)
                .filter(each -> !each.subject().equals(name))
                .filter(each -> schedules.contains(each.subject()))
                .toList());
    if (turn.exitCode() != 0) {
      now.add(new Trouble(Trouble.Kind.RUN_FAILED, name, detail(turn)));
    }
    try {
      now.addAll(sources.troubles());
    } catch (IOException unreadable) {
      say.accept("clientele: freshness could not be read: " + unreadable.getMessage());
      before.troubles().stream().filter(isRun.negate()).forEach(now::add);
    }
    return now;
  }

  private static String detail(Turn turn) {
    String state = RunState.of(turn.exitCode()).key().replace('_', ' ');
    return "ended with " + turn.exitCode() + " (" + state + ")";
  }
}
