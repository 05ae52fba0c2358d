package io.clientele.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.clientele.lakehouse.lake.Json;
import io.clientele.lakehouse.lake.JsonLines;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.lakehouse.run.RunLine;
import io.clientele.lakehouse.run.RunState;
import io.clientele.lakehouse.run.Why;
import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.RunningChild;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code clientele schedule} with real jobs in processes of their own. */
@Timeout(600)
class ScheduleCommandTest {
  /** Comes once a year, so that only what a test arranges is due. */
  private static final String SCHEDULE =
      "schedule: { yearly: { cron: \"0 3 1 1 *\", jobs: [run, verify], retry_minutes: [] } }\n";

  @TempDir private Path folder;
  private SmallCompany company;
  private Lake lake;

  @BeforeEach
  void makeCompany() throws IOException {
    company = SmallCompany.in(folder);
    append(SCHEDULE);
    lake = new Lake(company.lake());
  }

  private void append(String yaml) throws IOException {
    String text = Files.readString(company.configuration());
    company.write("clientele.yaml", text + yaml);
  }

  /** As if the schedule had last run two years ago. */
  private void missTwoYears() throws IOException {
    lake.create();
    new JsonLines(lake.schedule())
        .append(
            Json.MAPPER
                .createObjectNode()
                .put("kind", "begun")
                .put("schedule", "yearly")
                .put("covered_until", "2024-01-01T02:00:01Z"));
  }

  private List<JsonNode> turns() throws IOException {
    return new JsonLines(lake.schedule())
        .read().stream().filter(line -> line.path("kind").asText().equals("turn")).toList();
  }

  @Test
  void onceRunsTheJobsInOrderAndTheHistorySaysWhy() throws IOException {
    Clientele.Ended ended = Clientele.run(company, "schedule", "--once", "yearly");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    List<RunLine> history = new RunHistory(lake).last(10);
    assertThat(history).extracting(RunLine::verb).containsExactly("run", "verify");
    assertThat(history).extracting(line -> line.cause().why()).containsOnly(Why.BY_HAND);
    assertThat(history).extracting(line -> line.cause().schedule()).containsOnly("yearly");
    assertThat(history.get(0).releaseId()).isEqualTo(1);
    assertThat(history.get(0).readCount()).isEqualTo(69);
    assertThat(turns()).extracting(turn -> turn.path("state").asText()).containsExactly("done");

    JsonNode status = Json.MAPPER.readTree(Clientele.run(company, "status", "--json").out());
    assertThat(status.path("runs").get(0).path("cause").path("schedule").asText())
        .isEqualTo("yearly");
    assertThat(status.path("runs").get(0).path("state").asText()).isEqualTo("done");
    assertThat(status.path("schedules").get(0).path("state").asText()).isEqualTo("done");
  }

  @Test
  void busyLakeIsRememberedAndTold() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> received = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    Path hook = folder.resolve("hook.secret");
    Files.writeString(hook, "http://127.0.0.1:" + server.getAddress().getPort() + "/\n");
    append("notify: { webhook_url_from: \"file:hook.secret\" }\n");
    try (WriterLock other = WriterLock.take(lake, "another process")) {
      assertThat(Clientele.run(company, "schedule", "--once", "yearly").exitCode()).isEqualTo(75);
      assertThat(Clientele.run(company, "schedule", "--once", "yearly").exitCode()).isEqualTo(75);
    } finally {
      server.stop(0);
    }

    assertThat(new RunHistory(lake).last(10))
        .extracting(RunLine::state)
        .containsExactly(RunState.BUSY, RunState.BUSY);
    assertThat(received).hasSize(1);
    assertThat(received.get(0)).contains("schedule yearly: ended with 75 (busy)");
    assertThat(turns().get(0).path("notes").get(0).asText()).isEqualTo("webhook: sent");
    assertThat(turns().get(1).path("notes")).isEmpty();
  }

  @Test
  void channelThatFailsFailsNoRun() throws IOException {
    Files.writeString(folder.resolve("hook.secret"), "http://127.0.0.1:1/\n");
    append("notify: { webhook_url_from: \"file:hook.secret\" }\n");
    company.edit("clientele.yaml", "jobs: [run, verify]", "jobs: [verify]");
    lake.create();

    Clientele.Ended ended = Clientele.run(company, "schedule", "--once", "yearly");

    assertThat(ended.exitCode()).as(ended.err()).isZero();
    assertThat(turns().get(0).path("state").asText()).isEqualTo("done");
  }

  @Test
  void sigtermEndsTheStageAndTheNextStartCatchesUp() throws IOException, InterruptedException {
    missTwoYears();
    try (RunningChild child = RunningChild.start(folder, "schedule", "-c", "clientele.yaml")) {
      int exitCode = child.awaitLine("engine duckdb").terminate().end();

      assertThat(exitCode).as(child.text()).isZero();
      assertThat(child.text()).contains("schedule yearly: run, attempt 1, catch_up");
    }
    assertThat(turns()).extracting(turn -> turn.path("state").asText()).containsExactly("stopped");
    assertThat(new RunHistory(lake).last(1).get(0).state()).isEqualTo(RunState.STOPPED);

    try (RunningChild child = RunningChild.start(folder, "schedule", "-c", "clientele.yaml")) {
      int exitCode = child.awaitLine("schedule yearly: verify ended with 0").terminate().end();
      assertThat(exitCode).as(child.text()).isZero();
    }
    assertThat(company.release()).isEqualTo(1);
    assertThat(turns())
        .extracting(turn -> turn.path("why").asText() + " " + turn.path("state").asText())
        .containsExactly("catch_up stopped", "catch_up done");
  }

  @Test
  void idleScheduleEndsAtOnceAndKeepsASecondOneOut() throws IOException, InterruptedException {
    try (RunningChild child = RunningChild.start(folder, "schedule", "-c", "clientele.yaml")) {
      child.awaitLine("schedule: 1 in Europe/Budapest");

      Clientele.Ended second = Clientele.run(company, "schedule");
      assertThat(second.exitCode()).isEqualTo(75);
      assertThat(second.err()).contains("has its schedules run by process ");
      assertThat(child.terminate().end()).as(child.text()).isZero();
    }
    assertThat(turns()).isEmpty();
  }

  @Test
  void listTellsTheNextTimeInTheCompanysZone() throws IOException {
    JsonNode list =
        Json.MAPPER.readTree(Clientele.run(company, "schedule", "--list", "--json").out());

    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("schedule").asText()).isEqualTo("yearly");
    assertThat(list.get(0).path("jobs").asText()).isEqualTo("run, verify");
    assertThat(list.get(0).path("next_at").asText()).endsWith("-01-01 03:00 +01:00");
    assertThat(Clientele.run(company, "schedule", "--list").out())
        .startsWith("schedule  cron       jobs         next_at ");
  }

  @Test
  void wrongNameAndNothingScheduledAreWrongUsage() {
    Clientele.Ended unknown = Clientele.run(company, "schedule", "--once", "weekly");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no schedule 'weekly'; there is [yearly]");

    company.edit("clientele.yaml", SCHEDULE, "");
    Clientele.Ended nothing = Clientele.run(company, "schedule");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("Nothing is scheduled.");
  }

  @Test
  void checkTellsAMissingSecretAndRunDoesNotMind() throws IOException {
    append("notify: { webhook_url_from: NO_SUCH_VARIABLE_FOR_A_HOOK }\n");
    String told =
        "notify: needs 'NO_SUCH_VARIABLE_FOR_A_HOOK', which is not set or cannot be read."
            + " Set the variable, or write the file.";

    Clientele.Ended check = Clientele.run(company, "check");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains(told);
    assertThat(Clientele.run(company, "schedule").err()).contains(told);
    assertThat(Clientele.run(company, "ingest").exitCode()).isZero();
  }
}
