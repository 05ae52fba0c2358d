package io.clientele.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.SmallLake;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.release.Release;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.lakehouse.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCareTest {
  @TempDir Path folder;
  private Engine engine;
  private SmallLake small;
  private ReleaseStore store;

  @BeforeEach
  void open() {
    engine =
        EngineProvider.named("duckdb")
            .open(new EngineSettings(folder, folder.resolve(".scratch"), 2, 512, Map.of()));
    small = new SmallLake(engine, folder);
    store = new ReleaseStore(small.lake());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void releaseAfterHours(int hours) throws IOException {
    small.silver(
        "deal",
        List.of(
            Map.of(
                "_source",
                "'crm'",
                "deal_id",
                "'" + hours + "'",
                "status",
                "'open'",
                "pipeline",
                "'default'",
                "stage",
                "'New'")));
    small.buildAt(SmallLake.NOW.plus(Duration.ofHours(hours)));
  }

  @Test
  void keptReleasesAreWholeAndDroppedFilesAreGone() throws IOException {
    releaseAfterHours(0);
    Release first = store.read(1);
    for (int hours = 2; hours <= 12; hours += 2) {
      releaseAfterHours(hours);
    }

    assertThat(store.ids()).containsExactly(3L, 4L, 5L, 6L, 7L);
    for (long id : store.ids()) {
      assertThat(store.damage(store.read(id))).isEmpty();
    }
    Release.Table deals = first.table(TableName.gold("deal_cycle")).orElseThrow();
    assertThat(Files.exists(folder.resolve(deals.files().get(0).path()))).isFalse();
  }

  @Test
  void lastReleaseOfAnOlderDayKeepsGoldOnly() throws IOException {
    releaseAfterHours(0);
    for (int hours = 24; hours <= 34; hours += 2) {
      releaseAfterHours(hours);
    }

    Release firstDay = store.read(1);
    assertThat(firstDay.tables()).extracting(Release.Table::layer).containsOnly("gold");
    assertThat(store.damage(firstDay)).isEmpty();
    assertThat(store.read(7).tables()).extracting(Release.Table::layer).contains("silver");
  }
}
