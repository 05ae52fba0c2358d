package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.engine.Transaction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that writes three tables once and may be ended at a crash point on the way. */
final class InterruptedWriter {
  static final TableShape APPENDED = shape("appended");
  static final TableShape MERGED = shape("merged");
  static final TableShape REPLACED = shape("replaced");
  static final Transaction SECOND = new Transaction("kept/appended", 2);

  private InterruptedWriter() {}

  private static TableShape shape(String name) {
    return TableShape.of(
        TableName.silver(name),
        List.of(Column.of("id", ColumnType.BIGINT), Column.of("amount", ColumnType.MONEY)),
        List.of("id"));
  }

  static Engine open(Path lake) {
    return EngineProvider.named("duckdb")
        .open(new EngineSettings(lake, lake.resolve(".scratch"), 2, 512, Map.of()));
  }

  static String amounts(int from, int to, int amount) {
    return "select n as id, "
        + amount
        + " as amount from (select explode(sequence("
        + from
        + ", "
        + to
        + ")) as n) as numbers";
  }

  /** The state before the writer: ids 1 to 9 with the amount 1. */
  static void prepare(Engine engine) {
    engine.append(APPENDED, amounts(1, 9, 1), new Transaction("kept/appended", 1));
    engine.merge(MERGED, amounts(1, 9, 1));
    engine.replace(REPLACED, amounts(1, 9, 1));
  }

  /** What the writer does; doing it again changes nothing. */
  static void write(Engine engine) {
    engine.append(APPENDED, amounts(10, 12, 2), SECOND);
    engine.merge(MERGED, amounts(8, 12, 2));
    engine.replace(REPLACED, amounts(1, 3, 2));
  }

  public static void main(String[] arguments) {
    try (Engine engine = open(Path.of(arguments[0]))) {
      write(engine);
    }
  }
}
