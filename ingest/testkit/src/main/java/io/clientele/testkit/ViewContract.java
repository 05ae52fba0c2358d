package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises about views and results. A subclass says which engine. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields before each test.
public abstract class ViewContract {
  protected static final TableShape PAYMENT =
      TableShape.of(
          TableName.silver("payment"),
          List.of(
              Column.of("payment_id", ColumnType.BIGINT),
              Column.of("customer", ColumnType.TEXT),
              Column.of("amount", ColumnType.MONEY)),
          List.of("payment_id"));
  protected static final TableShape EVERY_TYPE =
      TableShape.of(
          TableName.gold("every_type"),
          List.of(
              Column.of("id", ColumnType.BIGINT),
              Column.of("key", ColumnType.TEXT),
              Column.of("share", ColumnType.DOUBLE),
              Column.of("is_open", ColumnType.BOOLEAN),
              Column.of("sales_date", ColumnType.DATE),
              Column.of("paid_at", ColumnType.INSTANT),
              Column.of("amount", ColumnType.MONEY),
              Column.of("rate", ColumnType.parse("decimal(28,10)")),
              Column.of("attributes", ColumnType.TEXT_MAP)),
          List.of("id"));
  protected Path lake;
  protected Engine engine;

  /** {@code duckdb} or {@code spark}. */
  protected abstract String engineName();

  /** How to open the engine over a lake; two threads and a gigabyte unless overridden. */
  protected Engine open(Path lakeFolder) {
    return EngineProvider.named(engineName())
        .open(new EngineSettings(lakeFolder, lakeFolder.resolve(".scratch"), 2, 1024, Map.of()));
  }

  @BeforeEach
  void openEngine(@TempDir Path folder) {
    lake = folder.resolve("a lake & Λίμνη");
    engine = open(lake);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void viewsMayStandInSchemasAndBeReplaced() {
    engine.define("silver.payment", payments("1, 'Ada', 10"));
    engine.define("paying", "select customer from silver.payment where amount > 5");
    assertThat(engine.rows("select customer from paying")).containsExactly(List.of("Ada"));

    engine.registerEmpty("silver.payment", PAYMENT);
    engine.define("paying", "select customer from silver.payment");
    assertThat(engine.rows("select customer from paying")).isEmpty();

    engine.materialize("paying", "select 'Bo' as customer");
    engine.define("paying", "select 'Cy' as customer");
    assertThat(engine.rows("select customer from paying")).containsExactly(List.of("Cy"));
    engine.drop("paying");
    engine.drop("paying");
    assertThatThrownBy(() -> engine.rows("select customer from paying"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("paying");
  }

  @Test
  void materializedQueryMayReadItsOwnName() {
    engine.define("numbers", "select 1 as n");
    engine.materialize("numbers", "select n + 1 as n from numbers");
    engine.materialize("numbers", "select n + 1 as n from numbers");

    assertThat(engine.rows("select n from numbers")).containsExactly(List.of(3L));
  }

  @Test
  void definedRowsKeepTheirTypes() {
    List<@Nullable Object> full =
        List.of(
            1L,
            "Ωμέγα",
            0.5,
            true,
            LocalDate.of(2024, 2, 29),
            Instant.parse("2024-03-05T21:30:00Z"),
            money("12.5"),
            new BigDecimal("3.0000000000"));
    List<@Nullable Object> empty = Collections.nCopies(8, null);

    engine.defineRows("given", EVERY_TYPE.columns().subList(0, 8), List.of(full, empty));

    assertThat(engine.rows("select * from given order by id nulls first"))
        .containsExactly(empty, full);
    engine.defineRows("given", PAYMENT.columns(), List.of());
    assertThat(engine.rows("select * from given")).isEmpty();
  }

  @Test
  void groupsComeWholeAndInOrder() {
    engine.define(
        "sales",
        "select 'b' as series, cast('2024-01-02' as date) as day, 5 as amount"
            + " union all select 'a', cast('2024-01-03' as date), 3"
            + " union all select null, cast('2024-01-01' as date), 9"
            + " union all select 'a', cast('2024-01-01' as date), 1"
            + " union all select 'a', null, 7");

    engine.defineGrouped(
        "running",
        new io.clientele.lakehouse.engine.GroupedQuery(
            "select * from sales", List.of("series"), List.of("day"), new RunningTotal()));

    assertThat(engine.rows("select * from running order by series nulls first, position"))
        .containsExactly(
            Arrays.asList(null, 1L, 9L),
            Arrays.asList("a", 1L, 7L),
            Arrays.asList("a", 2L, 8L),
            Arrays.asList("a", 3L, 11L),
            Arrays.asList("b", 1L, 5L));
  }

  @Test
  void failureBehindTheFirstRowsStopsGroups() {
    assertThatThrownBy(
            () ->
                engine.defineGrouped(
                    "running",
                    new io.clientele.lakehouse.engine.GroupedQuery(
                        "select 'a' as series, cast('2024-01-01' as date) as day,"
                            + " decimal_of(case when n = 90000 then '1234567890123' else '1' end,"
                            + " 2) as amount from (select explode(sequence(1, 99999)) as n)",
                        List.of("series"),
                        List.of("day"),
                        new RunningTotal())))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("running")
        .hasMessageContaining("1234567890123");
  }

  @Test
  void failedQueryLeavesTheSessionUsable() {
    assertThatThrownBy(() -> engine.rows("select nothing from nowhere"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("nowhere");
    assertThat(engine.rows("select 1 as n")).containsExactly(List.of(1L));
  }

  protected static BigDecimal money(String text) {
    return new BigDecimal(text).setScale(6);
  }

  protected static String payments(String... rows) {
    StringBuilder sql = new StringBuilder();
    for (String row : rows) {
      sql.append(sql.isEmpty() ? "select * from (values " : ", ")
          .append('(')
          .append(row)
          .append(')');
    }
    return sql + ") as payments(payment_id, customer, amount)";
  }
}
