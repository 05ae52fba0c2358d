package io.clientele.engine.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.engine.spark.SharedSpark;
import io.clientele.engine.spark.session.SparkSessions;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class MergeTest {
  private static final TableShape ORDERS =
      TableShape.of(
          TableName.silver("sales_order"),
          List.of(Column.of("id", ColumnType.BIGINT), Column.of("status", ColumnType.TEXT)),
          List.of("id"));

  private SparkSession session;
  private DeltaTables tables;

  @BeforeEach
  void openTables(@TempDir Path folder) {
    session =
        SparkSessions.open(new EngineSettings(folder, folder.resolve("scratch"), 2, 512, Map.of()));
    SparkSession.setActiveSession(session);
    tables = new DeltaTables(session, new Lake(folder));
  }

  @AfterEach
  void closeTables() {
    SparkSessions.close();
  }

  @Test
  void onlyLargeFilesThatHoldTouchedKeysAreRewritten() throws Exception {
    TableVersion before = threeFiles();

    TableVersion merged = new Merge(session, tables, 0).into(ORDERS, orders(11, 12, "paid"));

    assertThat(kept(before, merged)).containsExactly(1L, 21L);
    assertThat(count(merged, "paid")).isEqualTo(2);
    assertThat(merged.rows()).isEqualTo(30);
  }

  @Test
  void newKeysTouchNoLargeFile() throws Exception {
    TableVersion before = threeFiles();

    TableVersion merged = new Merge(session, tables, 0).into(ORDERS, orders(31, 33, "paid"));

    assertThat(kept(before, merged)).containsExactly(1L, 11L, 21L);
    assertThat(merged.rows()).isEqualTo(33);
  }

  @Test
  void smallFilesAreBroughtTogether() throws Exception {
    threeFiles();

    TableVersion merged = new Merge(session, tables).into(ORDERS, orders(31, 33, "paid"));

    assertThat(merged.files()).hasSize(1);
    assertThat(merged.rows()).isEqualTo(33);
  }

  private TableVersion threeFiles() throws Exception {
    tables.append(ORDERS, orders(1, 10, "open"), new Transaction("orders", 1));
    tables.append(ORDERS, orders(11, 20, "open"), new Transaction("orders", 2));
    return tables.append(ORDERS, orders(21, 30, "open"), new Transaction("orders", 3));
  }

  private Dataset<Row> orders(int from, int to, String status) {
    return session.sql(
        "select cast(id as bigint) as id, '"
            + status
            + "' as status from"
            + " (select explode(sequence("
            + from
            + ", "
            + to
            + ")) as id)");
  }

  /** The first ids of the files that are still there. */
  private List<Long> kept(TableVersion before, TableVersion after) {
    List<String> paths = after.files().stream().map(DataFile::path).toList();
    return before.files().stream()
        .filter(file -> paths.contains(file.path()))
        .map(this::firstId)
        .sorted()
        .toList();
  }

  private long firstId(DataFile file) {
    return read(List.of(file)).selectExpr("min(id)").first().getLong(0);
  }

  private long count(TableVersion version, String status) {
    return read(version.files()).where("status = '" + status + "'").count();
  }

  private Dataset<Row> read(List<DataFile> files) {
    return session
        .read()
        .parquet(
            files.stream()
                .map(file -> tables.lake().root().resolve(file.path()).toString())
                .toArray(String[]::new));
  }
}
