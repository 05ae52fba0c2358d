package io.clientele.silver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.TableName;
import io.clientele.silver.example.Example;
import io.clientele.silver.example.SilverLake;
import io.clientele.silver.identity.Decision;
import io.clientele.silver.staging.StagedStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilverRunTest {
  private static final String CLUSTERS =
      "select customer_id, count(*) from silver.customer_identity group by customer_id";

  @TempDir Path folder;
  private Engine engine;
  private SilverLake silver;

  @BeforeEach
  void openLake() throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    engine =
        EngineProvider.available()
            .get(0)
            .open(new EngineSettings(folder, lake.scratch(), 2, 512, Map.of()));
    silver = new SilverLake(engine, lake);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void onlyTablesWithOtherInputsAreMadeAgain() throws IOException {
    Example example = Example.named("pipeline");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(streams, example.company());

    assertThat(silver.run(streams, example.company())).isEmpty();
    assertThat(silver.run(withoutStream(streams, "team"), example.company()))
        .containsExactly(
            TableName.silver("employee"),
            TableName.silver("delivery"),
            TableName.silver("delivered_field"));
  }

  @Test
  void anotherSettingMakesTheTablesThatUseItAgain() throws IOException {
    Example example = Example.named("pipeline");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(streams, example.company());

    assertThat(silver.run(streams, example.company("ordered")))
        .containsExactly(TableName.silver("revenue_event"));
    assertThat(engine.rows("select count(*) from silver.revenue_event"))
        .isEqualTo(List.of(List.of(0L)));
  }

  @Test
  void tableThatNobodyFillsAnyMoreIsEmptiedOnce() throws IOException {
    Example example = Example.named("people");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(streams, example.company());

    assertThat(silver.run(withoutStream(streams, "cdr"), example.company()))
        .contains(TableName.silver("activity"), TableName.silver("party_record"));
    assertThat(silver.run(withoutStream(streams, "cdr"), example.company())).isEmpty();
  }

  @Test
  void customersKeepTheirIdsWhenASourceComesBefore() throws IOException {
    Example example = Example.named("people");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(withoutStream(streams, "contacts"), example.company());
    List<List<@Nullable Object>> before =
        engine.rows("select customer_id from silver.customer_identity where source = 'web'");

    silver.run(streams, example.company());

    assertThat(engine.rows("select customer_id from silver.customer_identity where source = 'web'"))
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(engine.rows("select count(*) from silver.customer")).isEqualTo(List.of(List.of(6L)));
  }

  @Test
  void orderOfSourcesDoesNotChangeWhoIsWho() throws IOException {
    Example example = Example.named("people");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(streams, example.company());
    List<List<@Nullable Object>> clusters = engine.rows(CLUSTERS);
    List<StagedStream> reversed = List.of(streams.get(2), streams.get(1), streams.get(0));

    silver.run(reversed, example.company());

    assertThat(engine.rows(CLUSTERS)).containsExactlyInAnyOrderElementsOf(clusters);
  }

  @Test
  void whatAPersonSaidHoldsForEverAndItsChangesAreTold() throws IOException {
    Example example = Example.named("people");
    List<StagedStream> streams = example.deliver(engine);
    silver.run(streams, example.company());
    String whole = customer("anna@example.hu");

    silver.run(streams, example.company(), List.of(said(false, "2026-02-01T00:00:00Z")));
    String apart = customer("anna@example.hu");
    silver.run(withoutStream(streams, "cdr"), example.company());

    assertThat(apart).isNotEqualTo(whole).isEqualTo(customer("anna@example.hu"));
    assertThat(changes()).containsExactly(List.of("anna@example.hu", whole, apart, "split"));

    silver.run(streams, example.company(), List.of(said(true, "2026-03-01T00:00:00Z")));

    assertThat(customer("anna@example.hu")).isEqualTo(whole);
    assertThat(changes())
        .containsExactlyInAnyOrder(
            List.of("anna@example.hu", whole, apart, "split"),
            List.of("anna@example.hu", apart, whole, "merged"));
    assertThat(engine.rows("select rule from silver.customer_identity where source = 'web'"))
        .contains(List.of("said_same"));
  }

  private String customer(String record) {
    return String.valueOf(
        engine
            .rows(
                "select customer_id from silver.customer_identity where source_id = '"
                    + record
                    + "'")
            .get(0)
            .get(0));
  }

  private List<List<@Nullable Object>> changes() {
    return engine.rows(
        "select source_id, from_customer_id, to_customer_id, change from silver.customer_change");
  }

  private static Decision said(boolean isSame, String at) {
    return new Decision(
        new Decision.RecordName("web", "anna@example.hu"),
        new Decision.RecordName("office", "p1"),
        isSame,
        Instant.parse(at),
        "Cili",
        null);
  }

  private static List<StagedStream> withoutStream(List<StagedStream> streams, String name) {
    return streams.stream().filter(stream -> !stream.stream().equals(name)).toList();
  }
}
