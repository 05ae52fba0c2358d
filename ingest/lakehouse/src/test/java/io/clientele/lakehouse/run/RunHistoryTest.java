package io.clientele.lakehouse.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {
  private static final Instant THREE = Instant.parse("2026-03-02T02:00:00Z");
  private static final RunCause NIGHTLY = new RunCause(Why.SCHEDULE, "nightly", 1, THREE);

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void makeLake() throws IOException {
    lake = new Lake(folder);
    lake.create();
  }

  private static ObjectNode run(int minutes, int exitCode) {
    ObjectNode run = Json.MAPPER.createObjectNode();
    run.put("started_at", THREE.plusSeconds(60L * minutes).toString());
    return run.put("verb", "run").put("seconds", 1.5).put("exit_code", exitCode);
  }

  @Test
  void linesWithoutACauseWereStartedByHand() throws IOException {
    ObjectNode run = run(0, 0).put("release_id", 7);
    run.putArray("deliveries").addObject().put("read_count", 5).put("accepted_count", 4);
    new JsonLines(lake.runs()).append(run);

    RunLine line = new RunHistory(lake).last(10).get(0);

    assertThat(line.cause()).isEqualTo(RunCause.BY_HAND);
    assertThat(line.releaseId()).isEqualTo(7);
    assertThat(line.readCount()).isEqualTo(5);
    assertThat(line.acceptedCount()).isEqualTo(4);
    assertThat(line.state()).isEqualTo(RunState.DONE);
  }

  @Test
  void attemptsThatCouldNotReportStandBetweenTheRunsThatDid() throws IOException {
    JsonLines schedule = new JsonLines(lake.schedule());
    ObjectNode busy = run(0, 75).put("kind", "attempt").put("is_reported", false);
    busy.set("cause", Json.MAPPER.valueToTree(NIGHTLY));
    schedule.append(busy);
    schedule.append(run(1, 0).put("kind", "attempt").put("is_reported", true));
    schedule.append(Json.MAPPER.createObjectNode().put("kind", "finished"));
    new JsonLines(lake.runs()).append(run(1, 0));

    assertThat(new RunHistory(lake).last(10))
        .extracting(RunLine::state)
        .containsExactly(RunState.BUSY, RunState.DONE);
    assertThat(new RunHistory(lake).last(10).get(0).cause()).isEqualTo(NIGHTLY);
    assertThat(new RunHistory(lake).last(1)).extracting(RunLine::exitCode).containsExactly(0);
  }

  @Test
  void runOfAScheduleIsFoundByItsCause() throws IOException {
    ObjectNode run = run(0, 3);
    run.set("cause", Json.MAPPER.valueToTree(NIGHTLY));
    new JsonLines(lake.runs()).append(run);

    RunHistory history = new RunHistory(lake);

    assertThat(history.of(NIGHTLY, "run").orElseThrow().exitCode()).isEqualTo(3);
    assertThat(history.of(NIGHTLY, "forecast")).isEmpty();
    assertThat(history.of(new RunCause(Why.RETRY, "nightly", 2, THREE), "run")).isEmpty();
  }

  @Test
  void causeIsTheSameAfterACommandLine() {
    assertThat(RunCause.parse(NIGHTLY.text())).isEqualTo(NIGHTLY);
  }
}
