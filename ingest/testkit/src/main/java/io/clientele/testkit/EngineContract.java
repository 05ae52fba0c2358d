package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.RecordSource;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every engine promises about tables, beside {@link ViewContract}. */
public abstract class EngineContract extends ViewContract {
  protected static final TableShape LINES =
      TableShape.of(
          TableName.bronze("shop", "lines"),
          List.of(
              Column.of("name", ColumnType.TEXT),
              Column.of("amount", ColumnType.TEXT),
              Column.of("_delivery_id", ColumnType.TEXT),
              Column.of("_delivery_number", ColumnType.BIGINT),
              Column.of("_row_number", ColumnType.BIGINT),
              Column.of("_ingested_at", ColumnType.INSTANT)),
          List.of());

  // ---- tables

  @Test
  void tableThatNobodyWroteIsAbsent() {
    assertThat(engine.current(PAYMENT)).isEmpty();
    assertThat(engine.lastTransaction(PAYMENT, "shop/lines/g1")).isEmpty();
  }

  @Test
  void replaceCreatesThenReplaces() {
    TableVersion first = engine.replace(PAYMENT, payments("1, 'Ada', 10.5", "2, 'Bo', 20"));
    TableVersion second = engine.replace(PAYMENT, payments("3, 'Cy', 30"));

    assertThat(first.version()).isZero();
    assertThat(second.version()).isEqualTo(1);
    assertThat(stored(second)).containsExactly(List.of(3L, "Cy", money("30")));
    assertThat(stored(first))
        .containsExactly(List.of(1L, "Ada", money("10.5")), List.of(2L, "Bo", money("20")));
    assertThat(engine.current(PAYMENT)).contains(second);
  }

  @Test
  void versionNamesItsFilesWithSizeRowsAndHash() throws IOException {
    TableVersion version = engine.replace(PAYMENT, payments("1, 'Ada', 10.5", "2, 'Bo', 20"));

    assertThat(version.rows()).isEqualTo(2);
    for (DataFile file : version.files()) {
      assertThat(file.path()).startsWith("silver/payment/").endsWith(".parquet");
      assertThat(Files.size(lake.resolve(file.path()))).isEqualTo(file.size());
      assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void replaceWithOtherColumnsChangesTheTable() {
    engine.replace(PAYMENT, payments("1, 'Ada', 10.5"));
    TableShape wider =
        TableShape.of(
            PAYMENT.name(),
            List.of(
                Column.of("payment_id", ColumnType.TEXT),
                Column.of("method", ColumnType.TEXT),
                Column.of("amount", ColumnType.MONEY)),
            List.of("payment_id"));

    TableVersion version =
        engine.replace(wider, "select 'p1' as payment_id, 'card' as method, 1.5 as amount");

    assertThat(stored(version)).containsExactly(List.of("p1", "card", money("1.5")));
    assertThat(stored(engine.current(wider).orElseThrow()))
        .containsExactly(List.of("p1", "card", money("1.5")));
  }

  @Test
  void emptyTablesAreTables() {
    TableVersion empty = engine.replace(PAYMENT, payments("1, 'Ada', 1") + " where false");

    assertThat(empty.rows()).isZero();
    assertThat(engine.current(PAYMENT)).contains(empty);
    assertThat(stored(empty)).isEmpty();
    assertThat(stored(engine.merge(PAYMENT, payments("1, 'Ada', 10"))))
        .containsExactly(List.of(1L, "Ada", money("10")));
  }

  @Test
  void mergeReplacesKnownKeysAndAddsOthers() {
    engine.replace(PAYMENT, payments("1, 'Ada', 10", "2, 'Bo', 20", "3, 'Cy', 30"));

    TableVersion merged = engine.merge(PAYMENT, payments("2, 'Bo', 25", "4, 'Di', 40"));

    assertThat(merged.version()).isEqualTo(1);
    assertThat(merged.rows()).isEqualTo(4);
    assertThat(stored(merged))
        .containsExactly(
            List.of(1L, "Ada", money("10")),
            List.of(2L, "Bo", money("25")),
            List.of(3L, "Cy", money("30")),
            List.of(4L, "Di", money("40")));
    assertThat(stored(engine.current(PAYMENT).orElseThrow())).isEqualTo(stored(merged));
  }

  @Test
  void mergeMakesTheTableWhenThereIsNone() {
    assertThat(stored(engine.merge(PAYMENT, payments("1, 'Ada', 10"))))
        .containsExactly(List.of(1L, "Ada", money("10")));
  }

  @Test
  void mergeOfAKeyThatComesTwiceIsRefused() {
    engine.replace(PAYMENT, payments("1, 'Ada', 10"));

    assertThatThrownBy(() -> engine.merge(PAYMENT, payments("7, 'Bo', 1", "7, 'Bo', 2")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("silver.payment")
        .hasMessageContaining("more than once");
    assertThat(engine.current(PAYMENT).orElseThrow().version()).isZero();
  }

  @Test
  void everyTypeComesBackAsItWent() {
    TableVersion version =
        engine.replace(
            EVERY_TYPE,
            "select 1 as id, 'Ναύπλιο \"x\", ''y''; \u00e9' as key, cast(0.1 as double) as share,"
                + " true as is_open, cast('2024-02-29' as date) as sales_date,"
                + " instant('2024-03-05T23:30:00.123456+02:00') as paid_at,"
                + " cast(-12.345678 as decimal(18,6)) as amount,"
                + " cast(1234567890.0123456789 as decimal(28,10)) as rate,"
                + " json_map('{\"size\":\"XL\",\"Χρώμα\":\"μπλε\"}') as attributes"
                + " union all select 2, null, null, null, null, null, null, null, null"
                + " union all select 3, '', cast(-0.5 as double), false,"
                + " cast('1970-01-01' as date), instant('1969-12-31T23:59:59Z'), 0, 0,"
                + " json_map('{}')");

    assertThat(stored(version))
        .containsExactly(
            Arrays.asList(
                1L,
                "Ναύπλιο \"x\", 'y'; é",
                0.1,
                true,
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-03-05T21:30:00.123456Z"),
                money("-12.345678"),
                new BigDecimal("1234567890.0123456789"),
                Map.of("size", "XL", "Χρώμα", "μπλε")),
            Arrays.asList(2L, null, null, null, null, null, null, null, null),
            Arrays.asList(
                3L,
                "",
                -0.5,
                false,
                LocalDate.EPOCH,
                Instant.parse("1969-12-31T23:59:59Z"),
                money("0"),
                new BigDecimal("0.0000000000"),
                Map.of()));
  }

  @Test
  void columnsAreCastToTheirDeclaredTypes() {
    TableVersion version =
        engine.replace(
            PAYMENT,
            "select sum(n) as payment_id, 'Ada' as customer, sum(n) * 1.0000005 as amount"
                + " from (select 1 as n union all select 2) as numbers");

    assertThat(stored(version)).containsExactly(List.of(3L, "Ada", money("3.000002")));
  }

  @Test
  void queryThatGivesOtherColumnsThanDeclaredIsRefused() {
    assertThatThrownBy(() -> engine.replace(PAYMENT, "select 1 as payment_id, 2 as surprise"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("silver.payment")
        .hasMessageContaining("amount")
        .hasMessageContaining("surprise");
    assertThat(engine.current(PAYMENT)).isEmpty();
  }

  @Test
  void columnTooManyIsRefusedEvenWithoutRows() {
    String query =
        "select n as payment_id, 'Ada' as customer, n as amount, 2 as surprise"
            + " from (select 1 as n) as numbers where n = ";

    for (String wanted : List.of("1", "0")) {
      assertThatThrownBy(() -> engine.replace(PAYMENT, query + wanted))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("silver.payment")
          .hasMessageContaining("surprise");
      assertThat(engine.current(PAYMENT)).isEmpty();
    }
  }

  @Test
  void amountThatDoesNotFitIsAnErrorAndLeavesTheTable() {
    TableVersion before = engine.replace(PAYMENT, payments("1, 'Ada', 10"));

    assertThatThrownBy(() -> engine.replace(PAYMENT, payments("1, 'Ada', 1234567890123.5")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("silver.payment");
    assertThat(engine.current(PAYMENT)).contains(before);
  }

  // ---- appends

  @Test
  void appendsDeliveredRecordsWithTheirConstants() {
    TableVersion version =
        engine.append(
            LINES,
            List.of(
                delivery(1, List.of("μέλι, \"άγριο\"", "1.50", "2"), row("tea", null, "3")),
                delivery(2, row("rice", "", "2"))),
            new Transaction("shop/lines/g1", 1));

    engine.register("delivered", version);
    Instant ingested = Instant.parse("2024-03-05T10:00:00Z");
    assertThat(
            engine.rows(
                "select name, amount, _delivery_id, _delivery_number, _row_number, _ingested_at"
                    + " from delivered order by _delivery_number, _row_number"))
        .containsExactly(
            Arrays.asList("μέλι, \"άγριο\"", "1.50", "d1", 1L, 2L, ingested),
            Arrays.asList("tea", null, "d1", 1L, 3L, ingested),
            Arrays.asList("rice", "", "d2", 2L, 2L, ingested));
  }

  @Test
  void manyRecordsOfManyDeliveriesArriveOnce() {
    List<RecordSource> deliveries =
        Stream.iterate(1, number -> number + 1)
            .limit(9)
            .<RecordSource>map(number -> delivery(number, manyRows(5000 + number)))
            .toList();

    TableVersion version = engine.append(LINES, deliveries, new Transaction("shop/lines/g1", 1));

    engine.register("bronze.shop__lines", version);
    assertThat(version.rows()).isEqualTo(45045);
    assertThat(
            engine.rows(
                "select count(*), count(distinct name), sum(_row_number), max(_delivery_number)"
                    + " from bronze.shop__lines"))
        .containsExactly(List.of(45045L, 5009L, 112747665L, 9L));
  }

  @Test
  void sameTransactionWritesOnce() {
    Transaction transaction = new Transaction("shop/lines/g1", 7);
    engine.append(LINES, List.of(delivery(1, row("tea", "1", "2"))), transaction);

    TableVersion again =
        engine.append(LINES, List.of(delivery(1, row("tea", "1", "2"))), transaction);
    TableVersion next =
        engine.append(
            LINES,
            List.of(delivery(2, row("rice", "2", "2"))),
            new Transaction("shop/lines/g1", 8));

    assertThat(again.rows()).isEqualTo(1);
    assertThat(next.rows()).isEqualTo(2);
    assertThat(engine.lastTransaction(LINES, "shop/lines/g1")).isEqualTo(Optional.of(8L));
    assertThat(engine.lastTransaction(LINES, "other")).isEmpty();
  }

  @Test
  void appendOfAQueryIsExactlyOnceToo() {
    Transaction transaction = new Transaction("kept/payment", 1);
    engine.append(PAYMENT, payments("1, 'Ada', 10"), transaction);
    engine.append(PAYMENT, payments("1, 'Ada', 10"), transaction);
    TableVersion version =
        engine.append(PAYMENT, payments("2, 'Bo', 20"), new Transaction("kept/payment", 2));

    assertThat(stored(version))
        .containsExactly(List.of(1L, "Ada", money("10")), List.of(2L, "Bo", money("20")));
  }

  @Test
  void failureOfAReaderNamesTableAndReasonAndWritesNothing() {
    RecordSource broken = new BrokenRecords();

    assertThatThrownBy(
            () -> engine.append(LINES, List.of(broken), new Transaction("shop/lines/g1", 1)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("bronze.shop__lines")
        .hasMessageContaining("line 3 was cut");
    assertThat(engine.lastTransaction(LINES, "shop/lines/g1")).isEmpty();
  }

  // ---- history

  @Test
  void olderVersionsStayReadableUntilVacuum() {
    TableVersion kept = engine.replace(PAYMENT, payments("1, 'Ada', 10"));
    TableVersion dropped = engine.replace(PAYMENT, payments("2, 'Bo', 20"));
    TableVersion newest = engine.replace(PAYMENT, payments("3, 'Cy', 30"));

    engine.vacuum(PAYMENT, List.of(kept));

    assertThat(stored(kept)).hasSize(1);
    assertThat(stored(newest)).hasSize(1);
    assertThat(dropped.files()).allMatch(file -> Files.notExists(lake.resolve(file.path())));
  }

  @Test
  void anotherSessionContinuesTheTable() {
    for (int number = 1; number <= 12; number++) {
      engine.append(
          PAYMENT,
          payments(number + ", 'Ada', " + number),
          new Transaction("kept/payment", number));
    }
    engine.close();
    engine = open(lake);

    TableVersion current = engine.current(PAYMENT).orElseThrow();
    TableVersion merged = engine.merge(PAYMENT, payments("12, 'Bo', 0"));

    assertThat(current.version()).isEqualTo(11);
    assertThat(current.rows()).isEqualTo(12);
    assertThat(engine.lastTransaction(PAYMENT, "kept/payment")).isEqualTo(Optional.of(12L));
    assertThat(merged.rows()).isEqualTo(12);
    engine.register("payments", merged);
    assertThat(engine.rows("select sum(amount) from payments"))
        .containsExactly(List.of(money("66")));
  }

  // ---- support

  /** The rows of a version, in the order of its key. */
  private List<List<@Nullable Object>> stored(TableVersion version) {
    engine.register("stored", version);
    return engine.rows("select * from stored order by " + String.join(", ", version.shape().key()));
  }

  private static List<@Nullable String> row(@Nullable String... values) {
    return Arrays.asList(values);
  }

  @SafeVarargs
  private static RecordSource delivery(int number, List<@Nullable String>... rows) {
    return delivery(number, List.of(rows));
  }

  private static RecordSource delivery(int number, List<List<@Nullable String>> rows) {
    return new ListRecords(
        List.of("name", "amount", "_row_number"),
        rows,
        List.of("_delivery_id", "_delivery_number", "_ingested_at"),
        List.of("d" + number, String.valueOf(number), "2024-03-05T10:00:00Z"));
  }

  private static List<List<@Nullable String>> manyRows(int count) {
    return Stream.iterate(1, number -> number + 1)
        .limit(count)
        .map(number -> row("name " + number, "1", String.valueOf(number)))
        .toList();
  }
}
