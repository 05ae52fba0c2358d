package io.clientele.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.plan.BuildOptions;
import io.clientele.lakehouse.release.Release;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every engine publishes the same release of the same company. */
class SameReleaseTest {
  @TempDir Path folder;

  @Test
  void tablesRowsAndControlsAreTheSame() {
    try (TwoEngines engines = TwoEngines.in(folder)) {
      Map<String, List<String>> seen = new TreeMap<>();
      engines.each(
          engine -> {
            SmallLake small = new SmallLake(engine, engines.lake(engine));
            seen.put(engine.name(), release(small));
          });

      assertThat(seen.values().stream().distinct()).hasSize(1);
      assertThat(seen.values().iterator().next())
          .anyMatch(line -> line.startsWith("sales_daily 2 "));
    }
  }

  private static List<String> release(SmallLake small) {
    try {
      small.silver("revenue_event", List.of(sale("1", "100.00"), sale("2", "0.333333")));
      small.silver(
          "deal",
          List.of(
              Map.of(
                  "_source",
                  "'crm'",
                  "deal_id",
                  "'1'",
                  "status",
                  "'won'",
                  "amount",
                  "5.00",
                  "pipeline",
                  "'default'",
                  "stage",
                  "'Won'",
                  "created_date",
                  "date '2026-06-01'",
                  "closed_date",
                  "date '2026-06-03'")));
      small.build(BuildOptions.changed());
      return small.current().tables().stream().map(SameReleaseTest::line).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String line(Release.Table table) {
    return table.table()
        + " "
        + table.rows()
        + " "
        + table.key()
        + " "
        + table.columns()
        + " "
        + new TreeMap<>(table.controls());
  }

  private static Map<String, String> sale(String id, String revenue) {
    return Map.of(
        "_source",
        "'shop'",
        "event_id",
        "'" + id + "'",
        "basis",
        "'ordered'",
        "kind",
        "'sale'",
        "sales_date",
        "date '2026-06-0" + id + "'",
        "revenue",
        revenue,
        "refund_amount",
        "0");
  }
}
