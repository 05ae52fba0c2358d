package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.TableShape;
import io.clientele.silver.SilverPlan;
import io.clientele.silver.SilverRunner;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.view.View;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliveries in, silver out, on every engine, and the engines agree on every row. */
class WorkedExamplesTest {
  private static final LakeKey KEY = LakeKey.fixed("worked examples");

  @TempDir Path folder;

  static List<Example> examples() throws IOException {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void silverIsWhatTheExampleExpects(Example example) throws IOException {
    try (TwoEngines engines = TwoEngines.in(folder)) {
      SilverPlan plan = null;
      for (Engine engine : engines.engines()) {
        TableLedger ledger = new TableLedger(new Lake(engines.lake(engine)));
        List<StagedStream> streams = example.deliver(engine);
        plan = SilverPlan.of(streams, example.company(), KEY, ledger);
        new SilverRunner(engine, ledger).run(plan);

        assertThat(SilverPlan.of(streams, example.company(), KEY, ledger).hasWork()).isFalse();
        for (View.Silver table : plan.graph().tables()) {
          engine.register(table.name(), ledger.version(table.table().name()).orElseThrow());
        }
      }
      for (Map.Entry<String, Csv> expected : example.expected().entrySet()) {
        assertThat(given(engines, expected.getKey(), expected.getValue().header()))
            .as("silver." + expected.getKey())
            .containsExactlyInAnyOrderElementsOf(expected.getValue().rows());
      }
      for (View.Silver table : plan.graph().tables()) {
        assertThat(engines.rows(repeatedKeys(table.table().shape()))).as(table.name()).isEmpty();
        engines.rows("select " + comparable(table.table().shape()) + " from " + table.name());
      }
    }
  }

  private static List<List<@Nullable String>> given(
      TwoEngines engines, String table, List<String> columns) {
    String names = columns.stream().map(WorkedExamplesTest::quoted).collect(Collectors.joining(", "));
    return engines.rows("select " + names + " from silver." + table).stream()
        .map(row -> row.stream().map(WorkedExamplesTest::text).collect(Collectors.toList()))
        .toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static String comparable(TableShape shape) {
    return shape.columns().stream()
        .filter(column -> !column.type().equals(ColumnType.TEXT_MAP))
        .map(Column::name)
        .map(WorkedExamplesTest::quoted)
        .collect(Collectors.joining(", "));
  }

  private static String repeatedKeys(TableShape shape) {
    String key = shape.key().stream().map(WorkedExamplesTest::quoted).collect(Collectors.joining(", "));
    return "select " + key + " from " + shape.name() + " group by " + key + " having count(*) > 1";
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
