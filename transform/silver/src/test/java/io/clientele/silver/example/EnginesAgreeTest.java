package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.view.View;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All examples as the sources of one company: every engine makes the same silver of them. */
class EnginesAgreeTest {
  @TempDir Path folder;

  @Test
  void everyRowOfEveryTableIsTheSame() throws IOException {
    try (TwoEngines engines = TwoEngines.in(folder)) {
      Set<View.Silver> tables = new LinkedHashSet<>();
      for (Engine engine : engines.engines()) {
        SilverLake silver = new SilverLake(engine, new Lake(engines.lake(engine)));
        silver.run(everything(engine), Example.named("money").company());
        tables.addAll(silver.tables());
      }

      assertThat(tables).hasSizeGreaterThan(20);
      for (View.Silver table : tables) {
        engines.rows(SilverLake.everyRow(table));
      }
    }
  }

  private static List<StagedStream> everything(Engine engine) throws IOException {
    List<StagedStream> streams = new ArrayList<>();
    for (Example example : Example.all()) {
      long first = streams.stream().mapToLong(stream -> stream.deliveries().size()).sum() + 1;
      streams.addAll(example.deliver(engine, first));
    }
    return streams;
  }
}
