package io.clientele.pipeline.run;

import io.clientele.build.BuildReport;
import io.clientele.build.BuildRequest;
import io.clientele.build.BuildRunner;
import io.clientele.build.Inputs;
import io.clientele.build.check.CheckFailedException;
import io.clientele.build.plan.BuildInputs;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.connector.ingest.IngestReport;
import io.clientele.connector.ingest.IngestRunner;
import io.clientele.connector.ingest.StreamState;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.TableName;
import io.clientele.silver.SilverPlan;
import io.clientele.silver.SilverRunner;
import io.clientele.silver.staging.StagedStreams;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Runs stages over one lake with one engine, as often as it is asked to: the engine is opened by
 * its first use and stays open. The caller holds the lake's writer lock.
 */
public final class Runner implements AutoCloseable {
  private final Lake lake;
  private final EngineDecision decision;
  private final LazyEngine engine;
  private final Progress progress;
  private final StopRequest stop;

  public Runner(
      Lake lake, EngineDecision decision, RunRequest first, Progress progress, StopRequest stop) {
    this.stop = stop;
    this.lake = lake;
    this.decision = decision;
    this.progress = progress;
    this.engine =
        new LazyEngine(
            decision.engine(),
            () -> Machine.open(decision.engine(), first.configuration().engine(), lake));
  }

  /** Starts to open the engine beside the caller's own work. */
  public void warmUp() {
    engine.warmUp();
  }

  /**
   * Runs the stages of a request and writes what came out into the journal of runs.
   *
   * @param sources the sources of the request, resolved
   * @throws DataCheckException when a check failed; nothing was published
   */
  public RunReport run(RunRequest request, List<SourceSpec> sources) throws IOException {
    RunLog log = new RunLog(lake, decision, request);
    progress.say(decision.toString());
    try {
      lake.create();
      log.keepConfiguration();
      stages(request, sources, log);
      return log.finished();
    } catch (CheckFailedException failed) {
      String message = String.valueOf(failed.getMessage());
      log.failed(3, message);
      throw new DataCheckException(message);
    } catch (IOException | RuntimeException failed) {
      log.failed(1, String.valueOf(failed.getMessage()));
      throw failed;
    } finally {
      progress.finished();
    }
  }

  /** Runs each stage to its end; a request to stop is heard between them. */
  private void stages(RunRequest request, List<SourceSpec> sources, RunLog log) throws IOException {
    DeliveryJournal journal = DeliveryJournal.open(lake.deliveries());
    for (Stage stage : Stage.values()) {
      if (!request.stages().contains(stage)) {
        continue;
      }
      if (stop.isAsked()) {
        log.stoppedBefore(stage);
        return;
      }
      Company company = request.configuration().company(request.now(), request.asOfDate());
      switch (stage) {
        case INGEST -> {
          if (!ingest(request, sources, journal, log)) {
            return;
          }
        }
        case TRANSFORM -> transform(request, company, sources, journal, log);
        case BUILD -> build(request, company, sources, log);
      }
    }
  }

  private boolean ingest(
      RunRequest request, List<SourceSpec> sources, DeliveryJournal journal, RunLog log)
      throws IOException {
    List<SourceSpec> asked =
        sources.stream()
            .filter(each -> request.sources().isEmpty() || request.sources().contains(each.name()))
            .toList();
    int threads = Runtime.getRuntime().availableProcessors();
    IngestProgress listener = new IngestProgress(progress, engine);
    IngestReport report =
        new IngestRunner(lake, engine, journal, threads, listener).run(asked, request.now());
    log.ingested(report);
    return report.missingRequired().isEmpty();
  }

  private void transform(
      RunRequest request,
      Company company,
      List<SourceSpec> sources,
      DeliveryJournal journal,
      RunLog log)
      throws IOException {
    TableLedger ledger = new TableLedger(lake);
    SilverPlan plan =
        SilverPlan.of(
            StagedStreams.of(StreamState.of(sources, journal), ledger),
            company,
            LakeKeys.of(request.configuration(), lake),
            IdentityDecisions.of(request.configuration()),
            ledger);
    SilverPlan wanted = request.isFull() ? plan.full() : plan;
    if (wanted.hasWork()) {
      progress.stage("transform", wanted.stale().size());
      List<TableName> written = new SilverRunner(engine, ledger).run(wanted);
      log.transformed(written);
    }
  }

  private void build(RunRequest request, Company company, List<SourceSpec> sources, RunLog log)
      throws IOException {
    BuildRequest build =
        new BuildRequest(
            company,
            BuildInputs.fromLedger(lake, Inputs.all()),
            sources.stream()
                .flatMap(
                    source ->
                        source.streams().stream()
                            .map(stream -> new BuildRequest.Stream(source.name(), stream.name())))
                .toList(),
            Segments.of(request.configuration()),
            request.build(),
            request.now());
    BuildReport report =
        new BuildRunner(MartCatalog.load(Inputs.all()), engine, lake, new MartProgress(progress))
            .build(build);
    log.built(report);
    OptionalLong published = report.published();
    if (published.isPresent()) {
      progress.say(
          "release " + published.getAsLong() + " published, figures as of " + company.asOfDate());
    } else {
      progress.say("nothing new: the release stays as it is");
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
