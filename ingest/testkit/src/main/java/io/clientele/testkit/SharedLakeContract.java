package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds when both engines take turns on one lake: each reads and continues what the other
 * wrote. A module that has both on its class path extends it.
 */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields before each test.
public abstract class SharedLakeContract {
  private static final TableShape PAYMENT =
      TableShape.of(
          TableName.silver("payment"),
          List.of(
              Column.of("id", ColumnType.BIGINT),
              Column.of("customer", ColumnType.TEXT),
              Column.of("amount", ColumnType.MONEY),
              Column.of("paid_at", ColumnType.INSTANT),
              Column.of("paid_date", ColumnType.DATE),
              Column.of("share", ColumnType.DOUBLE),
              Column.of("is_open", ColumnType.BOOLEAN),
              Column.of("attributes", ColumnType.TEXT_MAP)),
          List.of("id"));

  private final List<Engine> engines = new ArrayList<>();
  private Engine duckdb;
  private Engine spark;

  @BeforeEach
  void openEngines(@TempDir Path lake) {
    duckdb = open("duckdb", lake);
    spark = open("spark", lake);
  }

  private Engine open(String name, Path lake) {
    Engine engine =
        EngineProvider.named(name)
            .open(new EngineSettings(lake, lake.resolve(".scratch-" + name), 2, 512, Map.of()));
    engines.add(engine);
    return engine;
  }

  @AfterEach
  void closeEngines() {
    engines.forEach(Engine::close);
  }

  /** One kind of commit. */
  private interface Step {
    TableVersion on(Engine engine, int number);
  }

  private static final List<Step> STEPS =
      List.of(
          (engine, number) -> engine.replace(PAYMENT, payments(0, 1000, 1)),
          (engine, number) -> engine.merge(PAYMENT, payments(500, 1500, 2)),
          (engine, number) ->
              engine.append(
                  PAYMENT, payments(5000, 5100, 1), new Transaction("kept/" + engine.name(), 1)),
          (engine, number) -> engine.merge(PAYMENT, payments(0, 6000, 7)),
          (engine, number) ->
              engine.append(
                  PAYMENT, payments(7000, 7100, 1), new Transaction("kept/" + engine.name(), 2)));

  @Test
  void sparkReadsEveryKindOfCommitOfDuckDb() {
    writtenByOneReadByTheOther(duckdb, spark);
  }

  @Test
  void duckDbReadsEveryKindOfCommitOfSpark() {
    writtenByOneReadByTheOther(spark, duckdb);
  }

  private static void writtenByOneReadByTheOther(Engine writer, Engine reader) {
    for (int number = 0; number < STEPS.size(); number++) {
      TableVersion written = STEPS.get(number).on(writer, number);
      TableVersion found = reader.current(PAYMENT).orElseThrow();

      assertThat(found.version()).isEqualTo(written.version());
      assertThat(found.files()).containsExactlyInAnyOrderElementsOf(written.files());
      assertThat(totals(reader, found)).isEqualTo(totals(writer, written));
    }
    assertThat(reader.lastTransaction(PAYMENT, "kept/" + writer.name())).isEqualTo(Optional.of(2L));
  }

  @Test
  void enginesTakeTurns() {
    for (int number = 0; number < STEPS.size(); number++) {
      Engine writer = number % 2 == 0 ? duckdb : spark;
      Engine reader = number % 2 == 0 ? spark : duckdb;
      TableVersion written = STEPS.get(number).on(writer, number);

      assertThat(totals(reader, reader.current(PAYMENT).orElseThrow()))
          .isEqualTo(totals(writer, written));
    }
  }

  @Test
  void checkpointsOfOneAreReadByTheOther() {
    long sum = 0;
    for (int number = 1; number <= 24; number++) {
      Engine writer = number < 13 ? duckdb : spark;
      Engine reader = number < 13 ? spark : duckdb;
      writer.append(
          PAYMENT, payments(number, number + 1, 1), new Transaction("kept/payment", number));
      sum += number;
      if (number == 12 || number == 24) {
        assertThat(totals(reader, reader.current(PAYMENT).orElseThrow()).get(0).subList(0, 2))
            .isEqualTo(List.of((long) number, (long) number));
        assertThat(reader.lastTransaction(PAYMENT, "kept/payment"))
            .isEqualTo(Optional.of((long) number));
      }
    }
    TableVersion current = duckdb.current(PAYMENT).orElseThrow();
    duckdb.register("payments", current);
    assertThat(duckdb.rows("select cast(sum(amount) as bigint) from payments"))
        .containsExactly(List.of(sum));
  }

  @Test
  void vacuumOfOneKeepsWhatTheOtherReads() {
    TableVersion kept = duckdb.replace(PAYMENT, payments(0, 10, 1));
    spark.replace(PAYMENT, payments(0, 20, 1));
    TableVersion newest = duckdb.replace(PAYMENT, payments(0, 30, 1));

    spark.vacuum(PAYMENT, List.of(kept));
    duckdb.vacuum(PAYMENT, List.of(kept));

    assertThat(totals(spark, kept).get(0)).startsWith(10L);
    assertThat(totals(spark, newest).get(0)).startsWith(30L);
    assertThat(totals(duckdb, kept).get(0)).startsWith(10L);
  }

  /** Every {@code step}-th payment of a range of ids; equal for both engines. */
  private static String payments(int from, int to, int step) {
    return "select cast(i as bigint) as id, 'Ω' || cast(i % 13 as string) as customer,"
        + " cast(i as decimal(18,6)) as amount, from_epoch_seconds(1700000000 + i) as paid_at,"
        + " cast('2024-02-29' as date) as paid_date, cast(i as double) / 3 as share,"
        + " i % 2 = 0 as is_open, json_map('{\"size\":\"μ\"}') as attributes"
        + " from (select explode(sequence("
        + from
        + ", "
        + (to - 1)
        + ")) as i) as numbers"
        + " where i % "
        + step
        + " = 0";
  }

  private static List<List<@Nullable Object>> totals(Engine engine, TableVersion version) {
    engine.register("payments", version);
    return engine.rows(
        "select count(*) as n, count(distinct id) as ids, sum(amount) as amount,"
            + " min(paid_at) as first, max(paid_at) as last, max(customer) as customer,"
            + " count_if(is_open) as open, min(paid_date) as day, round(sum(share), 3) as share"
            + " from payments");
  }
}
