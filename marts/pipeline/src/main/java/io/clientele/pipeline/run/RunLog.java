package io.clientele.pipeline.run;

import io.clientele.build.BuildReport;
import io.clientele.connector.ingest.DeliveryOutcome;
import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.connector.ingest.IngestReport;
import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.run.RunState;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what one run did and writes it into the journal of runs. */
final class RunLog {
  private final Lake lake;
  private final EngineDecision decision;
  private final RunRequest request;
  private final long startNanos = System.nanoTime();
  private final List<RunReport.DeliveryLine> deliveries = new ArrayList<>();
  private final List<String> silver = new ArrayList<>();
  private final List<String> gold = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private @Nullable Long published;
  private int exitCode;

  RunLog(Lake lake, EngineDecision decision, RunRequest request) {
    this.lake = lake;
    this.decision = decision;
    this.request = request;
  }

  /** Leaves a copy of the configuration in the lake, for readers who have only that. */
  void keepConfiguration() throws IOException {
    Path from = request.configuration().file();
    byte[] text = Files.readAllBytes(from);
    Path copy = lake.configuration();
    if (Files.notExists(copy) || !Arrays.equals(text, Files.readAllBytes(copy))) {
      DurableFiles.replace(copy, text);
    }
  }

  void ingested(IngestReport report) {
    for (DeliveryOutcome outcome : report.outcomes()) {
      boolean isNews = outcome.state() == State.LOADED || outcome.state() == State.REFUSED;
      if (isNews) {
        deliveries.add(line(outcome));
      }
      String message = message(outcome);
      if (!message.isEmpty()) {
        messages.add(
            outcome.source()
                + "/"
                + outcome.stream()
                + (outcome.path().isEmpty() ? "" : " " + outcome.path())
                + ": "
                + message);
      }
    }
    if (report.hasRefused()) {
      exitCode = 3;
    } else if (report.hasMissing()) {
      exitCode = 4;
    }
    if (!report.missingRequired().isEmpty()) {
      exitCode = 4;
      messages.add("Nothing was published: required and missing: " + report.missingRequired());
    }
  }

  /** What is to be told of a delivery: also of one that was taken, when some records were not. */
  private static String message(DeliveryOutcome outcome) {
    if (outcome.state() != State.LOADED || outcome.quarantinedCount() == 0) {
      return outcome.message();
    }
    return outcome.quarantinedCount()
        + " of its "
        + outcome.readCount()
        + " records "
        + (outcome.quarantinedCount() == 1 ? "is" : "are")
        + " in quarantine; 'clientele quarantine list' tells why";
  }

  private static RunReport.DeliveryLine line(DeliveryOutcome outcome) {
    return new RunReport.DeliveryLine(
        outcome.source(),
        outcome.stream(),
        outcome.path(),
        outcome.readCount(),
        outcome.acceptedCount(),
        outcome.quarantinedCount(),
        outcome.state() == State.REFUSED ? outcome.message() : null);
  }

  void transformed(List<TableName> written) {
    written.forEach(table -> silver.add(table.table()));
  }

  void built(BuildReport report) {
    report.marts().forEach(mart -> gold.add(mart.mart()));
    report.warnings().forEach(warning -> messages.add(warning.toString()));
    if (report.published().isPresent()) {
      published = report.published().getAsLong();
    }
  }

  /** Notes that the run was told to stop before a stage. */
  void stoppedBefore(Stage stage) {
    exitCode = RunState.STOPPED_CODE;
    messages.add(
        "Stopped on request before "
            + stage.name().toLowerCase(Locale.ROOT)
            + "; the next run goes on from there.");
  }

  RunReport finished() throws IOException {
    return write();
  }

  void failed(int code, String message) throws IOException {
    exitCode = code;
    messages.add(message);
    write();
  }

  private RunReport write() throws IOException {
    RunReport report =
        new RunReport(
            request.now(),
            request.verb(),
            request.cause(),
            decision.engine(),
            decision.reason(),
            Math.round((System.nanoTime() - startNanos) / 1e6) / 1e3,
            exitCode,
            RunState.of(exitCode).key(),
            published,
            new ReleaseStore(lake).currentId().orElse(null),
            deliveries,
            silver,
            gold,
            messages);
    new JsonLines(lake.runs()).append(Json.MAPPER.valueToTree(report));
    return report;
  }
}
