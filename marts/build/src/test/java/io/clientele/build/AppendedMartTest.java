package io.clientele.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.plan.BuildOptions;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised stays promised, whatever is built again. */
class AppendedMartTest {
  private static final TableName PROMISES = TableName.gold("forecast_promise");

  /** Fourteen days ahead, in total and for the one customer; nothing else is known of the sales. */
  private static final long FIRST = 28;

  @TempDir Path folder;
  private Engine engine;
  private SmallLake small;

  @BeforeEach
  void open() throws IOException {
    engine =
        EngineProvider.named("duckdb")
            .open(new EngineSettings(folder, folder.resolve(".scratch"), 2, 512, Map.of()));
    small = new SmallLake(engine, folder);
    small.silver(
        "sales_order",
        List.of(
            Map.of(
                "_source", "'shop'",
                "order_id", "'e1'",
                "kind", "'sale'",
                "customer_id", "'c1'",
                "order_date", "date '2026-06-01'")));
    small.silver("revenue_event", List.of(sale("e1", "2026-06-01", "100.00")));
    small.build(BuildOptions.changed());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private static Map<String, String> sale(String event, String date, String revenue) {
    return Map.of(
        "_source",
        "'shop'",
        "event_id",
        "'" + event + "'",
        "basis",
        "'ordered'",
        "kind",
        "'sale'",
        "sales_date",
        "date '" + date + "'",
        "customer_id",
        "'c1'",
        "order_id",
        "'" + event + "'",
        "revenue",
        revenue,
        "refund_amount",
        "0");
  }

  private Release.Table promises() throws IOException {
    return small.current().table(PROMISES).orElseThrow();
  }

  private void sellMore() throws IOException {
    small.silver(
        "revenue_event",
        List.of(sale("e1", "2026-06-01", "100.00"), sale("e2", "2026-06-20", "70.00")));
  }

  @Test
  void firstBuildPromisesEveryForecast() throws IOException {
    assertThat(promises().rows()).isEqualTo(FIRST);
  }

  @Test
  void computingEverythingAgainAddsNothing() throws IOException {
    Release.Table before = promises();

    small.build(BuildOptions.full());

    assertThat(promises().version()).isEqualTo(before.version());
    assertThat(promises().files()).isEqualTo(before.files());
  }

  @Test
  void changedForecastIsAddedAndTheOldOneStays() throws IOException {
    Release.Table before = promises();
    sellMore();

    small.build(BuildOptions.full());

    assertThat(promises().files()).containsAll(before.files());
    assertThat(promises().rows()).isEqualTo(2 * FIRST);
    engine.register("told", new TableLedger(small.lake()).version(PROMISES).orElseThrow());
    assertThat(engine.rows("select sequence_number, count(*) from told group by 1 order by 1"))
        .containsExactly(List.of(1L, FIRST), List.of(2L, FIRST));
  }

  @Test
  void buildAsOfAnEarlierDayPromisesNothing() throws IOException {
    sellMore();

    small.build(BuildOptions.changed(), small.companyAsOf("2026-06-25T10:00:00Z"));

    assertThat(promises().rows()).isEqualTo(FIRST);
  }

  /** The rows are committed, but the ledger does not know of them yet. */
  @Test
  void runThatEndedBeforeTheLedgerWasWrittenDoublesNothing() throws IOException {
    Path entry = small.lake().ledger().resolve(PROMISES + ".json");
    byte[] old = Files.readAllBytes(entry);
    sellMore();
    small.build(BuildOptions.changed());
    Files.write(entry, old);

    small.build(BuildOptions.changed());

    assertThat(promises().rows()).isEqualTo(2 * FIRST);
    assertThat(new TableLedger(small.lake()).version(PROMISES).orElseThrow().rows())
        .isEqualTo(2 * FIRST);
  }
}
