package io.clientele.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class SparkTablesTest {
  private static final TableShape SALES =
      TableShape.of(
          TableName.gold("sales"),
          List.of(Column.of("id", ColumnType.BIGINT), Column.of("amount", ColumnType.MONEY)),
          List.of("id"));
  private static final TableShape SALES_BY_CHANNEL =
      TableShape.of(
          TableName.gold("sales"),
          List.of(
              Column.of("id", ColumnType.BIGINT),
              Column.of("channel", ColumnType.TEXT),
              Column.of("amount", ColumnType.MONEY)),
          List.of("id"));

  @TempDir Path lake;
  private Engine engine;

  @BeforeEach
  void openEngine() {
    engine = SharedSpark.open(lake);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  @Test
  void smallResultIsOneFileInTheOrderOfItsKey() {
    TableVersion version = engine.replace(SALES, amounts("3, 30", "1, 10", "2, 20"));

    engine.register("sales", version);
    assertThat(version.files()).hasSize(1);
    assertThat(engine.rows("select id from sales"))
        .containsExactly(List.of(1L), List.of(2L), List.of(3L));
  }

  @Test
  void martsAreReplacedSideBySide() throws Exception {
    engine.defineRows(
        "given", List.of(Column.of("id", ColumnType.BIGINT)), List.of(List.of(1L), List.of(2L)));
    List<Callable<TableVersion>> marts = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      TableShape mart = TableShape.of(TableName.gold("mart" + number), SALES.columns(), List.of());
      int factor = number;
      marts.add(
          () ->
              engine.replace(
                  mart, "select id, cast(id * " + factor + " as int) as amount from given"));
    }

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<TableVersion>> built = threads.invokeAll(marts);
      for (int number = 0; number < 8; number++) {
        engine.register("mart", built.get(number).get());
        assertThat(engine.rows("select sum(amount) from mart"))
            .containsExactly(List.of(new BigDecimal(3 * number).setScale(6)));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void columnsMayBeAddedByAppending() {
    engine.append(SALES, amounts("1, 10"), new Transaction("sales/g1", 1));

    TableVersion wider =
        engine.append(
            SALES_BY_CHANNEL,
            "select 2 as id, 'web' as channel, 20 as amount",
            new Transaction("sales/g2", 1));

    engine.register("sales", wider);
    assertThat(engine.rows("select id, channel from sales order by id"))
        .containsExactly(Arrays.asList(1L, null), List.of(2L, "web"));
  }

  @Test
  void columnsDoNotChangeTheirTypeByAppending() {
    engine.append(SALES, amounts("1, 10"), new Transaction("sales/g1", 1));
    TableShape other =
        TableShape.of(
            SALES.name(),
            List.of(Column.of("id", ColumnType.TEXT), Column.of("amount", ColumnType.MONEY)),
            List.of("id"));

    assertThatThrownBy(() -> engine.append(other, amounts("2, 20"), new Transaction("sales/g1", 2)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("gold.sales")
        .hasMessageContaining("column id is stored as bigint and declared as string");
    assertThat(dataFiles()).hasSize(1);
  }

  @Test
  void failedQueryLeavesNoFile() {
    TableVersion before = engine.replace(SALES, amounts("1, 10"));

    assertThatThrownBy(
            () ->
                engine.replace(
                    SALES,
                    "select id, 1 / (id - 5) as amount from (select explode(sequence(1, 9)) as"
                        + " id)"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("gold.sales")
        .hasMessageContaining("Division by zero");
    assertThat(dataFiles()).hasSize(1);
    assertThat(engine.current(SALES)).contains(before);
  }

  @Test
  void fileThatWasCutIsNoticed() throws IOException {
    DataFile file = engine.replace(SALES, amounts("1, 10")).files().get(0);
    Path data = lake.resolve(file.path());
    byte[] bytes = Files.readAllBytes(data);
    Files.write(data, Arrays.copyOf(bytes, bytes.length - 1));

    try (Engine other = SharedSpark.open(lake)) {
      assertThatThrownBy(() -> other.current(SALES))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining(file.path())
          .hasMessageContaining("its log says " + bytes.length);
    }
  }

  @Test
  void logHoldsNoValuesOfColumns() throws IOException {
    engine.replace(SALES_BY_CHANNEL, "select 1 as id, 'Ada Lovelace' as channel, 1 as amount");

    try (Stream<Path> log = Files.list(lake.resolve("gold/sales/_delta_log"))) {
      for (Path file : log.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllBytes(file)).asString().doesNotContain("Ada", "minValues");
      }
    }
  }

  @Test
  void vacuumRemovesWhatAFailedWriteLeft() throws IOException {
    TableVersion version = engine.replace(SALES, amounts("1, 10"));
    Path folder = lake.resolve("gold/sales");
    Files.createDirectories(folder.resolve("_staging-abandoned"));
    Files.writeString(folder.resolve("_staging-abandoned/part.parquet"), "x");
    Files.writeString(folder.resolve("part-never-committed.parquet"), "x");

    engine.vacuum(SALES, List.of());

    assertThat(dataFiles()).hasSize(1);
    assertThat(folder.resolve("_staging-abandoned")).doesNotExist();
    assertThat(engine.current(SALES)).contains(version);
  }

  @Test
  void bareNullCanBeMaterialized() {
    engine.materialize("nothing", "select 1 as id, null as channel");

    assertThat(engine.rows("select * from nothing")).containsExactly(Arrays.asList(1L, null));
  }

  @Test
  void scratchFolderIsEmptyAfterClosing() throws IOException {
    engine.materialize("kept", "select 1 as id");
    engine.close();

    try (Stream<Path> left = Files.list(lake.resolve(".scratch"))) {
      assertThat(left).isEmpty();
    }
    engine = SharedSpark.open(lake);
  }

  private List<Path> dataFiles() {
    try (Stream<Path> files = Files.list(lake.resolve("gold/sales"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String amounts(String... rows) {
    return "select * from (values (" + String.join("), (", rows) + ")) as given(id, amount)";
  }
}
