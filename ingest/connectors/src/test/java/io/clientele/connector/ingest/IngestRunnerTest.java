package io.clientele.connector.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.connector.record.StreamSamples;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.TotalRule;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.delivery.DeliveryRule;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestRunnerTest {
  private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");
  private static final String HEADER = "Order,Amount,Day\n";

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
  void recordsComeWithWhereTheyCameFrom() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n2,x,2025-01-31\n");

    IngestReport report = run(StreamSamples.orders());

    assertThat(report.outcomes())
        .containsExactly(new DeliveryOutcome("shop", "orders", "a.csv", State.LOADED, 2, 1, 1, ""));
    Delivery delivery = state(StreamSamples.orders()).live().get(0);
    Map<String, String> row = bronze(StreamSamples.orders()).get(0);
    assertThat(row)
        .containsEntry("order_id", "1")
        .containsEntry("amount", "2.50")
        .containsEntry("_record_key", "1")
        .containsEntry("_row_number", "2")
        .containsEntry("_source", "shop")
        .containsEntry("_stream", "orders")
        .containsEntry("_delivery_id", delivery.deliveryId())
        .containsEntry("_delivery_number", "1")
        .containsEntry("_ingested_at", NOW.toString())
        .containsEntry("_extra", null);
    assertThat(row.get("_content_hash")).matches("[0-9a-f]{16}");
    assertThat(Files.readString(lake.root().resolve(delivery.landingPath())))
        .isEqualTo(HEADER + "1,2.50,2025-01-31\n2,x,2025-01-31\n");
  }

  @Test
  void badRecordsAreInTheQuarantineWithReasonAndMoney() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n2,7.25,2025-02-30\n");

    run(StreamSamples.orders());

    assertThat(engine.rows(QuarantineShape.SHAPE.name()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("row_number", "3")
                    .containsEntry("reason", "bad_date")
                    .containsEntry("field", "day")
                    .containsEntry("value", "2025-02-30")
                    .containsEntry("raw", "2,7.25,2025-02-30")
                    .containsEntry("amount", "7.250000")
                    .containsEntry("generation", "1"));
  }

  @Test
  void undeclaredColumnsAreKept() throws IOException {
    Files.writeString(
        in.resolve("a.csv"), "Order,Amount,Day,Note,\"Say \"\"x\"\"\"\n1,2,2025-01-31,é,\n");

    run(StreamSamples.orders());

    assertThat(bronze(StreamSamples.orders()).get(0)).containsEntry("_extra", "{\"Note\":\"é\"}");
  }

  @Test
  void nothingNewWritesNothing() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());
    String journal = Files.readString(lake.deliveries());

    IngestReport again = run(StreamSamples.orders());

    assertThat(again.isChanged()).isFalse();
    assertThat(again.outcomes())
        .extracting(DeliveryOutcome::state)
        .containsExactly(State.UNCHANGED);
    assertThat(Files.readString(lake.deliveries())).isEqualTo(journal);
    assertThat(bronze(StreamSamples.orders())).hasSize(1);
  }

  @Test
  void sameBytesUnderAnotherNameAreADuplicate() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());
    write("copy.csv", "1,2.50,2025-01-31\n");

    assertThat(run(StreamSamples.orders()).of(State.DUPLICATE))
        .extracting(DeliveryOutcome::path, DeliveryOutcome::message)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("copy.csv", "has the bytes of a.csv"));
    assertThat(bronze(StreamSamples.orders())).hasSize(1);
  }

  @Test
  void samePathWithOtherBytesReplacesWhatItBrought() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());
    write("a.csv", "1,3.00,2025-01-31\n");
    run(StreamSamples.orders());
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());

    StreamState state = state(StreamSamples.orders());
    assertThat(state.deliveries()).extracting(Delivery::number).containsExactly(1L, 2L, 3L);
    assertThat(state.deliveries()).extracting(Delivery::deliveryId).doesNotHaveDuplicates();
    assertThat(state.live()).extracting(Delivery::number).containsExactly(3L);
  }

  @Test
  void refusedDeliveryReplacesNothingAndIsToldUntilItIsCorrected() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());
    write("a.csv", "x,x,x\n".repeat(30));

    IngestReport refused = run(StreamSamples.orders());
    IngestReport still = run(StreamSamples.orders());

    assertThat(refused.hasRefused()).isTrue();
    assertThat(still.of(State.REFUSED)).hasSize(1);
    assertThat(still.isChanged()).isFalse();
    assertThat(state(StreamSamples.orders()).live())
        .extracting(Delivery::number)
        .containsExactly(1L);
    assertThat(engine.rows(QuarantineShape.SHAPE.name())).hasSize(31);
    write("a.csv", "1,4.00,2025-01-31\n");
    assertThat(run(StreamSamples.orders()).hasRefused()).isFalse();
    assertThat(state(StreamSamples.orders()).live())
        .extracting(Delivery::number)
        .containsExactly(3L);
  }

  @Test
  void changedDeclarationReadsEverythingAgainIntoAnotherTable() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n2,x,2025-01-31\n");
    run(StreamSamples.orders());
    StreamSpec strict = StreamSamples.strict(StreamSamples.orders());
    Files.delete(in.resolve("a.csv"));

    IngestReport report = run(strict);

    assertThat(report.of(State.REFUSED)).hasSize(1);
    assertThat(state(strict).generation()).isEqualTo(2);
    assertThat(state(strict).bronze()).hasToString("bronze.shop__orders__g2");
    assertThat(bronze(strict)).isEmpty();
    IngestReport back = run(StreamSamples.orders());
    assertThat(back.of(State.LOADED)).hasSize(1);
    assertThat(state(StreamSamples.orders()).generation()).isEqualTo(3);
    assertThat(state(StreamSamples.orders()).live())
        .extracting(Delivery::number)
        .containsExactly(1L);
  }

  @Test
  void snapshotThatLacksTooMuchIsRefused() throws IOException {
    StreamSpec stream = snapshot(DeliveryRule.SNAPSHOT);
    write("2025-01.csv", orders(1, 100));
    run(stream);
    write("2025-02.csv", orders(21, 100));
    assertThat(run(stream).hasRefused()).isFalse();
    write("2025-03.csv", orders(50, 100));

    assertThat(run(stream).of(State.REFUSED))
        .singleElement()
        .satisfies(
            outcome ->
                assertThat(outcome.message())
                    .startsWith("lacks 29 of the 80 records of the snapshot before it"));
    assertThat(state(stream).live()).extracting(Delivery::path).containsExactly("2025-02.csv");
  }

  @Test
  void newestFolderIsTheSnapshotWhateverArrivesLast() throws IOException {
    StreamSpec stream = snapshot(DeliveryRule.FOLDER_SNAPSHOT);
    write("2025-01-05/a.csv", orders(1, 50));
    write("2025-01-12/a.csv", orders(1, 30));
    write("2025-01-12/b.csv", orders(31, 60));
    run(stream);
    write("2025-01-08/a.csv", orders(1, 55));
    assertThat(run(stream).hasRefused()).isFalse();

    assertThat(state(stream).live())
        .extracting(Delivery::path)
        .containsExactly("2025-01-12/a.csv", "2025-01-12/b.csv");
  }

  @Test
  void sameBytesInAnotherFolderBelongToThatSnapshot() throws IOException {
    StreamSpec stream = snapshot(DeliveryRule.FOLDER_SNAPSHOT);
    write("2025-01-05/a.csv", orders(1, 5));
    write("2025-01-12/a.csv", orders(1, 5));

    run(stream);

    assertThat(state(stream).live()).extracting(Delivery::path).containsExactly("2025-01-12/a.csv");
    assertThat(state(stream).deliveries())
        .extracting(Delivery::deliveryId)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void missingFolderIsToldAndRequiredOnesStopPublishing() throws IOException {
    SourceSpec gone =
        new SourceSpec(
            "shop", "test", folder.resolve("gone"), true, List.of(StreamSamples.orders()));

    IngestReport report = run(gone);

    assertThat(report.hasMissing()).isTrue();
    assertThat(report.missingRequired()).containsExactly("shop");
    assertThat(report.outcomes().get(0).message())
        .isEqualTo(
            "the folder "
                + folder.resolve("gone")
                + " does not exist. Is the path right, the disk mounted?");
  }

  @Test
  void filesMayBeTakenAwayOnceTheyWereDelivered() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n");
    run(StreamSamples.orders());
    Files.delete(in.resolve("a.csv"));

    assertThat(run(StreamSamples.orders()).hasMissing()).isFalse();
    assertThat(state(StreamSamples.orders()).live()).hasSize(1);
  }

  @Test
  void unfinishedAndHiddenFilesAreNotLookedAt() throws IOException {
    write(".a.csv", "1,2.50,2025-01-31\n");
    write("b.csv.part", "1,2.50,2025-01-31\n");
    write("~$c.csv", "1,2.50,2025-01-31\n");

    assertThat(run(StreamSamples.orders()).hasMissing()).isTrue();
  }

  @Test
  void whatACrashLeftIsFinishedOnceAndOnlyOnce() throws IOException {
    for (int survived = 0; survived <= 2; survived++) {
      emptyLake();
      lake = new Lake(folder.resolve("lake" + survived));
      write("a.csv", "1,2.50,2025-01-31\n2,x,2025-01-31\n");
      engine.failAfter(survived);
      if (survived < 2) {
        assertThatThrownBy(() -> run(StreamSamples.orders())).hasMessage("the process ended here");
      }

      run(StreamSamples.orders());
      run(StreamSamples.orders());

      assertThat(bronze(StreamSamples.orders())).as("after %s appends", survived).hasSize(1);
      assertThat(engine.rows(QuarantineShape.SHAPE.name())).hasSize(1);
      assertThat(state(StreamSamples.orders()).deliveries()).hasSize(1);
    }
  }

  @Test
  void crashBeforeADeclarationChangesLeavesNothingBehind() throws IOException {
    write("a.csv", "1,2.50,2025-01-31\n2,x,2025-01-31\n");
    engine.failAfter(1);
    assertThatThrownBy(() -> run(StreamSamples.orders())).hasMessage("the process ended here");
    StreamSpec snapshot = snapshot(DeliveryRule.SNAPSHOT);

    run(snapshot);

    assertThat(state(snapshot).live()).hasSize(1);
    assertThat(
            bronze(snapshot).stream()
                .filter(row -> row.get("_delivery_number").equals("1"))
                .count())
        .isEqualTo(1);
  }

  @Test
  void inWhateverOrderFilesComeEachRecordIsThereOnce() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      emptyLake();
      in = Files.createDirectories(folder.resolve("in" + round));
      lake = new Lake(folder.resolve("random" + round));
      Map<String, String> last = new TreeMap<>();
      for (int step = 0; step < 8; step++) {
        String path = "f" + random.nextInt(4) + ".csv";
        String body = orders(random.nextInt(3) * 10 + 1, random.nextInt(3) * 10 + 12);
        write(path, body);
        if (random.nextInt(3) == 0) {
          engine.failAfter(random.nextInt(2));
        }
        try {
          run(StreamSamples.orders());
        } catch (IllegalStateException crash) {
          assertThat(crash).hasMessage("the process ended here");
        }
        last.put(path, body);
      }
      run(StreamSamples.orders());

      assertThat(liveRows()).containsExactlyInAnyOrderElementsOf(distinctBodies(last));
    }
  }

  /** The rows of every path's last content; a body that two paths share counts once. */
  private static List<String> distinctBodies(Map<String, String> last) {
    List<String> rows = new ArrayList<>();
    last.values().stream()
        .distinct()
        .forEach(
            body -> body.lines().forEach(line -> rows.add(line.substring(0, line.indexOf(',')))));
    return rows;
  }

  private List<String> liveRows() throws IOException {
    List<String> numbers =
        state(StreamSamples.orders()).live().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Delivery::sha256, each -> String.valueOf(each.number()), (a, b) -> a))
            .values()
            .stream()
            .toList();
    return bronze(StreamSamples.orders()).stream()
        .filter(row -> numbers.contains(row.get("_delivery_number")))
        .map(row -> row.get("order_id"))
        .toList();
  }

  private static StreamSpec snapshot(DeliveryRule rule) {
    return StreamSamples.orders(FileFormat.PLAIN, rule, List.of("order_id"), TotalRule.NONE);
  }

  private static String orders(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int order = first; order <= last; order++) {
      text.append(order).append(",1.00,2025-01-31\n");
    }
    return text.toString();
  }

  private void write(String path, String body) throws IOException {
    Path file = in.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + body);
  }

  private IngestReport run(StreamSpec stream) throws IOException {
    return run(new SourceSpec("shop", "test", in, false, List.of(stream)));
  }

  private IngestReport run(SourceSpec source) throws IOException {
    lake.create();
    return new IngestRunner(
            lake, engine, DeliveryJournal.open(lake.deliveries()), 2, IngestListener.NONE)
        .run(List.of(source), NOW);
  }

  private StreamState state(StreamSpec stream) throws IOException {
    return StreamState.of(
            List.of(new SourceSpec("shop", "test", in, false, List.of(stream))),
            DeliveryJournal.open(lake.deliveries()))
        .get(0);
  }

  private List<Map<String, String>> bronze(StreamSpec stream) throws IOException {
    return engine.rows(state(stream).bronze());
  }
}
