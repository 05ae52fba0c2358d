package io.clientele.report.page;

import io.clientele.lakehouse.run.RunHistory;
import io.clientele.lakehouse.run.RunLine;
import io.clientele.lakehouse.run.RunState;
import io.clientele.lakehouse.run.Why;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.Unit;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest runs of the lake, newest first. Their messages are left to the command line: they name
 * delivered files.
 */
public final class RunsPage {
  private static final int MOST_RUNS = 100;
  private static final List<Head> HEADS =
      List.of(
          Head.text("Started"),
          Head.text("Job"),
          Head.text("Ended"),
          Head.text("Why"),
          Head.number("Attempt"),
          Head.number("Seconds"),
          Head.number("Release"),
          Head.number("Records read"),
          Head.number("Accepted"),
          Head.number("Refused"),
          Head.number("Messages"));

  private final RunHistory history;

  public RunsPage(RunHistory history) {
    this.history = history;
  }

  /** The page; {@code keptReleases} are those that can still be opened. */
  public RunsView view(Header header, Figures figures, List<Long> keptReleases) {
    List<List<Cell>> rows = new ArrayList<>();
    String sentence = "";
    try {
      for (RunLine line : history.last(MOST_RUNS)) {
        rows.add(0, row(line, figures, keptReleases));
      }
    } catch (IOException damaged) {
      sentence = "The history of runs cannot be read; 'clientele status' tells why.";
    }
    if (rows.isEmpty() && sentence.isEmpty()) {
      sentence = "No run is on record.";
    }
    return new RunsView(header, new TableModel(HEADS, rows, List.of()), sentence);
  }

  private static List<Cell> row(RunLine line, Figures figures, List<Long> keptReleases) {
    return List.of(
        Cell.text(figures.time(line.startedAt().atOffset(ZoneOffset.UTC))),
        Cell.text(line.verb()),
        Cell.text(ended(line.state())),
        Cell.text(why(line)),
        Cell.number(String.valueOf(line.cause().attempt())),
        Cell.number(figures.exact(line.seconds(), Unit.NUMBER)),
        release(line.releaseId(), keptReleases),
        Cell.number(figures.exact(line.readCount(), Unit.COUNT)),
        Cell.number(figures.exact(line.acceptedCount(), Unit.COUNT)),
        Cell.number(figures.exact(line.quarantinedCount(), Unit.COUNT)),
        Cell.number(String.valueOf(line.messageCount())));
  }

  private static Cell release(@Nullable Long id, List<Long> kept) {
    if (id == null) {
      return Cell.number(Figures.NONE);
    }
    Cell cell = Cell.number(String.valueOf(id));
    return kept.contains(id) ? cell.linkedTo("/overview?r=" + id) : cell;
  }

  private static String why(RunLine line) {
    Why why = line.cause().why();
    String schedule = line.cause().schedule();
    String words =
        switch (why) {
          case BY_HAND -> "by hand";
          case SCHEDULE -> "on schedule";
          case CATCH_UP -> "caught up";
          case RETRY -> "tried again";
        };
    return schedule == null ? words : words + ", " + schedule;
  }

  private static String ended(RunState state) {
    return switch (state) {
      case DONE -> "done";
      case FAILED -> "failed";
      case MISCONFIGURED -> "configuration is wrong";
      case REFUSED -> "data was refused";
      case SOURCE_MISSING -> "a source was missing";
      case BUSY -> "lake was busy";
      case STOPPED -> "stopped";
    };
  }
}
