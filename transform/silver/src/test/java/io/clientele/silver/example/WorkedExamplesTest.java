package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.silver.view.View;
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

/** Deliveries in, silver out, on one engine; {@link EnginesAgreeTest} takes care of the other. */
class WorkedExamplesTest {
  @TempDir Path folder;

  static List<Example> examples() throws IOException {
    return Example.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void silverIsWhatTheExampleExpects(Example example) throws IOException {
    Lake lake = new Lake(folder);
    lake.create();
    EngineProvider provider = EngineProvider.available().get(0);
    try (Engine engine =
        provider.open(new EngineSettings(lake.root(), lake.scratch(), 2, 512, Map.of()))) {
      SilverLake silver = new SilverLake(engine, lake);

      silver.run(example.deliver(engine), example.company());

      for (Map.Entry<String, Csv> expected : example.expected().entrySet()) {
        assertThat(given(engine, expected.getKey(), expected.getValue().header()))
            .as("silver." + expected.getKey())
            .containsExactlyInAnyOrderElementsOf(expected.getValue().rows());
      }
      for (View.Silver table : silver.tables()) {
        assertThat(engine.rows(SilverLake.repeatedKeys(table))).as(table.name()).isEmpty();
      }
    }
  }

  private static List<List<@Nullable String>> given(
      Engine engine, String table, List<String> columns) {
    String names = columns.stream().map(SilverLake::quoted).collect(Collectors.joining(", "));
    return engine.rows("select " + names + " from silver." + table).stream()
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
}
