package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.plan.BuildOptions;
import io.clientele.connector.config.Configuration;
import io.clientele.connector.pack.Sources;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.run.RunCause;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.lakehouse.run.RunState;
import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.RunningChild;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to stop ends its stage, begins no other, and is gone on with later. */
@Timeout(600)
class StopBetweenStagesTest {
  @TempDir private Path folder;

  private static Progress stopIn(String stage, StopRequest stop) {
    return new Progress() {
      @Override
      public void stage(String name, int steps) {
        if (name.startsWith(stage)) {
          stop.ask();
        }
      }

      @Override
      public void step(String what) {}

      @Override
      public void say(String sentence) {}

      @Override
      public void finished() {}
    };
  }

  private static RunReport run(SmallCompany company, String stopIn) throws IOException {
    Configuration configuration = Configuration.read(company.configuration(), Map.of());
    RunRequest request =
        new RunRequest(
            configuration,
            "run",
            Stage.all(),
            Set.of(),
            BuildOptions.changed(),
            false,
            "duckdb",
            null,
            Instant.parse("2026-03-31T02:00:00Z"),
            RunCause.BY_HAND);
    StopRequest stop = new StopRequest();
    Lake lake = new Lake(company.lake());
    EngineDecision decision = new EngineDecision("duckdb", "a test says so");
    try (Runner runner = new Runner(lake, decision, request, stopIn(stopIn, stop), stop)) {
      return runner.run(request, Sources.resolve(configuration, Map.of()));
    }
  }

  @Test
  void stageEndsAndTheNextIsNotBegun() throws IOException {
    SmallCompany company = SmallCompany.in(folder);

    RunReport ingested = run(company, "ingest");
    assertThat(ingested.exitCode()).isEqualTo(RunState.STOPPED_CODE);
    assertThat(ingested.state()).isEqualTo("stopped");
    assertThat(ingested.deliveries()).hasSize(3);
    assertThat(ingested.silver()).isEmpty();
    assertThat(ingested.messages())
        .contains("Stopped on request before transform; the next run goes on from there.");

    RunReport transformed = run(company, "transform");
    assertThat(transformed.state()).isEqualTo("stopped");
    assertThat(transformed.silver()).isNotEmpty();
    assertThat(transformed.releaseId()).isNull();

    RunReport built = run(company, "build");
    assertThat(built.state()).isEqualTo("done");
    assertThat(built.silver()).isEmpty();
    assertThat(built.releaseId()).isEqualTo(1);
  }

  @Test
  void processThatGetsSigtermEndsWith143AndTheNextRunPublishes()
      throws IOException, InterruptedException {
    SmallCompany company = SmallCompany.in(folder);
    Lake lake = new Lake(company.lake());
    try (RunningChild child = RunningChild.start(folder, "run", "-c", "clientele.yaml")) {
      int exitCode = child.awaitLine("engine duckdb").terminate().end();

      assertThat(exitCode).as(child.text()).isEqualTo(143);
      assertThat(child.text()).contains("Stopped on request before ");
    }
    assertThat(new RunHistory(lake).last(1).get(0).state()).isEqualTo(RunState.STOPPED);
    assertThat(new ReleaseStore(lake).currentId()).isEmpty();

    assertThat(Clientele.run(company, "run").exitCode()).isZero();
    assertThat(company.release()).isEqualTo(1);
  }
}
