package io.clientele.connector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.HeaderRule;
import io.clientele.connector.spec.Layout;
import io.clientele.connector.spec.LayoutKind;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.Tolerance;
import io.clientele.connector.spec.TotalRule;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.delivery.DeliveryRule;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other layouts go the way of delimited ones. */
class LayoutIngestTest {
  private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");

  @TempDir Path folder;
  private Path in;
  private Lake lake;
  private MemoryEngine engine;

  @BeforeEach
  void emptyLake() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    lake = new Lake(folder.resolve("lake"));
    engine = new MemoryEngine();
  }

  @Test
  void goodRecordsAreTakenAndABrokenLineIsQuarantined() throws IOException {
    StreamSpec lines = stream(Layout.json(LayoutKind.JSON_LINES, "[]"), List.of("id"));
    Files.writeString(
        in.resolve("a.json"),
        "[{\"id\":\"1\",\"deal\":\"D\"},{\"id\":\"2\"}]\n{\"id\":\n{\"id\":\"3\"}\n");

    IngestReport report = run(lines);

    assertThat(report.outcomes())
        .containsExactly(
            new DeliveryOutcome("news", "events", "a.json", State.LOADED, 4, 3, 1, ""));
    assertThat(bronze(lines))
        .extracting(row -> row.get("id"), row -> row.get("_row_number"), row -> row.get("_extra"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", "1", "{\"deal\":\"D\"}"),
            org.assertj.core.groups.Tuple.tuple("2", "2", null),
            org.assertj.core.groups.Tuple.tuple("3", "4", null));
    assertThat(engine.rows(QuarantineShape.SHAPE.name()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("reason", "bad_structure")
                    .containsEntry("row_number", "3")
                    .containsEntry("raw", "{\"id\":"));
  }

  @Test
  void recordsWithoutAKeyAreKnownByPathAndPlace() throws IOException {
    StreamSpec json = stream(Layout.json(LayoutKind.JSON, "events[]"), List.of());
    Files.writeString(in.resolve("a.json"), "{\"events\":[{\"id\":\"1\"},{\"id\":\"1\"}]}");

    run(json);

    assertThat(bronze(json))
        .extracting(row -> row.get("_record_key"))
        .containsExactly("a.json#1", "a.json#2");
  }

  @Test
  void aBrokenFileIsRefusedAndTheSameBytesTwiceAreOneDelivery() throws IOException {
    StreamSpec json = stream(Layout.json(LayoutKind.JSON, "events[]"), List.of("id"));
    Files.writeString(in.resolve("a.json"), "{\"events\":[{\"id\":\"1\"}]}");
    Files.writeString(in.resolve("b.json"), "{\"events\":[{\"id\":\"2\"},");

    IngestReport report = run(json);
    Files.writeString(in.resolve("c.json"), "{\"events\":[{\"id\":\"1\"}]}");

    assertThat(report.of(State.REFUSED))
        .extracting(DeliveryOutcome::path)
        .containsExactly("b.json");
    assertThat(run(json).of(State.DUPLICATE))
        .extracting(DeliveryOutcome::path)
        .containsExactly("c.json");
    assertThat(bronze(json)).hasSize(1);
  }

  @Test
  void aMailThatLiesInTwoFoldersIsOneDeliveredTwice() throws IOException {
    StreamSpec mails =
        stream(
            new Layout(LayoutKind.MBOX, List.of(), FileFormat.PLAIN.layout().dateOrder()),
            List.of("id"));
    String mail = "From a@x.example Thu Sep  3 08:12:44 2026\nMessage-ID: <1@x>\n\nHello\n\n";
    Files.writeString(in.resolve("inbox.json"), mail);
    Files.writeString(in.resolve("all.json"), mail + mail.replace("<1@x>", "<2@x>"));

    run(mails);

    assertThat(bronze(mails))
        .extracting(row -> row.get("_record_key"))
        .containsExactly("1@x", "2@x", "1@x");
  }

  @Test
  void anotherPathOfRowsIsAnotherDeclaration() {
    StreamSpec one = stream(Layout.json(LayoutKind.JSON, "events[]"), List.of("id"));
    StreamSpec other = stream(Layout.json(LayoutKind.JSON, "data.events[]"), List.of("id"));

    assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    assertThat(stream(Layout.DELIMITED, List.of("id")).fingerprint())
        .isNotEqualTo(one.fingerprint());
  }

  private IngestReport run(StreamSpec stream) throws IOException {
    lake.create();
    return new IngestRunner(
            lake, engine, DeliveryJournal.open(lake.deliveries()), 2, IngestListener.NONE)
        .run(List.of(source(stream)), NOW);
  }

  private SourceSpec source(StreamSpec stream) {
    return new SourceSpec("news", "test", in, true, List.of(stream));
  }

  private List<Map<String, String>> bronze(StreamSpec stream) throws IOException {
    DeliveryJournal journal = DeliveryJournal.open(lake.deliveries());
    return engine.rows(StreamState.of(List.of(source(stream)), journal).get(0).bronze());
  }

  private static StreamSpec stream(Layout layout, List<String> key) {
    return new StreamSpec(
        "events",
        List.of("*.json"),
        new FileFormat(layout, "auto", ',', '"', 0, HeaderRule.FIRST_RECORD, false),
        List.of(FieldSpec.text("id", "id")),
        key,
        null,
        DeliveryRule.APPEND,
        false,
        false,
        TotalRule.NONE,
        Tolerance.USUAL,
        Map.of());
  }
}
