package io.clientele.connector.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.config.SourceSettings;
import io.clientele.connector.ingest.IngestListener;
import io.clientele.connector.ingest.IngestReport;
import io.clientele.connector.ingest.IngestRunner;
import io.clientele.connector.ingest.StreamState;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of a telephone exchange's records, one fact each. */
class AsteriskCdrTest {
  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
  private static final String ASKED =
      "select activity_id, customer_id, answered, wait_seconds from staged";

  @TempDir Path folder;
  private TwoEngines engines;

  @BeforeEach
  void open() throws IOException {
    engines = TwoEngines.in(folder.resolve("lakes"));
    Files.createDirectories(folder.resolve("in"));
  }

  @AfterEach
  void close() {
    engines.close();
  }

  @Test
  void sixteenColumnsAreEnoughAndEachLegIsThenACall() throws IOException {
    write("Master.csv", leg("2026-09-03 10:00:00", 5, "PJSIP/201-1"));

    assertThat(calls(Map.of())).containsExactly("PJSIP/trunk-1@1788418800 +37120000000 true 5");
  }

  @Test
  void seventeenthColumnIsWhatTheSettingSays() throws IOException {
    write("Master.csv", leg("2026-09-03 10:00:00", 5, "PJSIP/201-1") + ",\"deal-7\"");

    assertThat(calls(Map.of("seventeenth_column", "userfield")))
        .containsExactly("PJSIP/trunk-1@1788418800 +37120000000 true 5");
  }

  @Test
  void otherLayoutIsRefusedAndNotGuessed() throws IOException {
    Files.writeString(
        folder.resolve("in/Master.csv"),
        "\"Anna\",\"37120000000\",\"201\",\"default\",\"2026-09-03 10:00:00\",,\"2026-09-03 10:01:00\"\n"
            .repeat(25));

    assertThat(ingest(engines.engines().get(0), Map.of()).hasRefused()).isTrue();
  }

  @Test
  void hourThatComesTwiceIsTakenFromTheUniqueId() throws IOException {
    String first = leg("2026-10-25 03:30:00", 5, "PJSIP/201-1") + ",\"1792888200.1\",\"\"";
    String second = leg("2026-10-25 03:30:00", 6, "PJSIP/201-1") + ",\"1792891800.2\",\"\"";
    write("Master.csv", first, second);

    assertThat(instants(Map.of()))
        .containsExactly("1792888200.1 2026-10-25T00:30:00Z", "1792891800.2 2026-10-25T01:30:00Z");
  }

  @Test
  void rotatedFileBringsNoCallTwice() throws IOException {
    String monday = leg("2026-09-07 10:00:00", 5, "PJSIP/201-1") + ",\"1788764400.1\",\"\"";
    String tuesday = leg("2026-09-08 10:00:00", 5, "PJSIP/201-1") + ",\"1788850800.2\",\"\"";
    write("Master.csv", monday);
    write("Master.csv.1", monday);
    write("Master.csv.2", monday, tuesday);

    Engine engine = engines.engines().get(0);
    ingest(engine, Map.of());

    assertThat(engine.rows("select distinct _record_key from delivered")).hasSize(2);
  }

  @Test
  void digitForTheOutsideLineIsNotDialled() throws IOException {
    write(
        "Master.csv",
        leg("2026-09-03 10:00:00", 5, "PJSIP/trunk-2")
            .replace("\"67000001\",\"from-trunk\"", "\"90037120000001\",\"from-internal\"")
            .replace("PJSIP/trunk-1", "PJSIP/201-1"));

    assertThat(calls(Map.of("trunk_prefix", "9")))
        .containsExactly("PJSIP/201-1@1788418800 +37120000001 true 5");
  }

  /** An incoming call that was answered after {@code ring} seconds, with 16 columns. */
  private static String leg(String start, int ring, String device) {
    String end = start.substring(0, 14) + "59:59";
    return "\"\",\"37120000000\",\"67000001\",\"from-trunk\",\"37120000000\",\"PJSIP/trunk-1\",\""
        + device
        + "\",\"Dial\",\"x\",\""
        + start
        + "\",\""
        + start
        + "\",\""
        + end
        + "\","
        + (ring + 60)
        + ",60,\"ANSWERED\",\"DOCUMENTATION\"";
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve("in").resolve(name), String.join("\n", lines) + "\n");
  }

  private List<String> calls(Map<String, String> settings) throws IOException {
    return staged(settings, ASKED);
  }

  private List<String> instants(Map<String, String> settings) throws IOException {
    return staged(settings, "select activity_id, started_at from staged");
  }

  private List<String> staged(Map<String, String> settings, String query) throws IOException {
    for (Engine engine : engines.engines()) {
      ingest(engine, settings);
      engine.define("staged", source(settings).streams().get(0).staging().get("activity"));
    }
    return engines.rows(query).stream()
        .map(row -> String.join(" ", row.stream().map(Objects::toString).toList()))
        .sorted()
        .toList();
  }

  private IngestReport ingest(Engine engine, Map<String, String> settings) throws IOException {
    Lake lake = new Lake(engines.lake(engine));
    lake.create();
    DeliveryJournal journal = DeliveryJournal.open(lake.deliveries());
    List<SourceSpec> sources = List.of(source(settings));
    IngestReport report =
        new IngestRunner(lake, engine, journal, 2, IngestListener.NONE).run(sources, NOW);
    for (StreamState state : StreamState.of(sources, journal)) {
      var version = new TableLedger(lake).version(state.bronze());
      if (version.isPresent()) {
        engine.register("delivered", version.get());
      }
    }
    return report;
  }

  private SourceSpec source(Map<String, String> settings) {
    Path in = folder.resolve("in");
    Problems problems = new Problems();
    SourceSettings source =
        new SourceSettings(
            "phone",
            "asterisk-cdr",
            in.toString(),
            null,
            ZoneId.of("Europe/Riga"),
            true,
            settings,
            "phone");
    var streams = SourcePack.named("asterisk-cdr").streams(source, problems);
    problems.throwIfAny();
    return new SourceSpec("phone", "asterisk-cdr", in, true, streams);
  }
}
