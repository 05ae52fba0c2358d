package io.clientele.silver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.ingest.IngestListener;
import io.clientele.connector.ingest.IngestRunner;
import io.clientele.connector.ingest.StreamState;
import io.clientele.connector.pack.PackSamples;
import io.clientele.connector.pack.SourcePack;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.engine.spark.shared.SharedSqlAllowList;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.TableLedger;
import io.clientele.silver.entity.SilverDefinition;
import io.clientele.silver.example.Example;
import io.clientele.silver.example.SilverLake;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.staging.StagedStreams;
import io.clientele.silver.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every source pack's sample goes all the way to silver. */
class PackSilverTest {
  private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");

  @TempDir Path folder;

  static List<String> types() {
    return SourcePack.all().stream().map(SourcePack::type).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void sampleBecomesSilver(String type) throws IOException {
    Lake lake = new Lake(folder.resolve("lake"));
    lake.create();
    try (Engine engine = open(lake)) {
      List<StagedStream> streams = ingested(type, lake, engine);
      SilverLake silver = new SilverLake(engine, lake);

      silver.run(streams, Example.named("money").company());

      assertThat(silver.tables()).isNotEmpty();
      for (View.Silver table : silver.tables()) {
        assertThat(engine.rows(SilverLake.repeatedKeys(table))).as(table.name()).isEmpty();
      }
      requireShared(streams);
    }
  }

  private static Engine open(Lake lake) {
    EngineProvider provider = EngineProvider.available().get(0);
    return provider.open(new EngineSettings(lake.root(), lake.scratch(), 2, 512, Map.of()));
  }

  private List<StagedStream> ingested(String type, Lake lake, Engine engine) throws IOException {
    SourceSpec sample = PackSamples.copyTo(folder.resolve("in"), type).source();
    DeliveryJournal journal = DeliveryJournal.open(lake.deliveries());
    new IngestRunner(lake, engine, journal, 1, IngestListener.NONE).run(List.of(sample), NOW);
    return StagedStreams.of(StreamState.of(List.of(sample), journal), new TableLedger(lake));
  }

  private static void requireShared(List<StagedStream> streams) throws IOException {
    SharedSqlAllowList allowed = new SharedSqlAllowList();
    for (View view :
        SilverDefinition.of(
                streams, Example.named("money").company(), LakeKey.fixed("shared"), List.of())
            .all()) {
      if (!view.query().isEmpty()) {
        assertThat(allowed.objections(view.query())).as(view.name()).isEmpty();
      }
    }
  }
}
