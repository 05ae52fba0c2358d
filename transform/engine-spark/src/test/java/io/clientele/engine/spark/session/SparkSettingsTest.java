package io.clientele.engine.spark.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparkSettingsTest {
  @Test
  void withoutAMasterSparkRunsInThisProcess() {
    assertThat(settings(Map.of(), Map.of()))
        .containsEntry("spark.master", "local[3]")
        .containsEntry("spark.driver.host", "127.0.0.1")
        .containsEntry("spark.ui.enabled", "false");
  }

  @Test
  void clusterKeepsItsOwnAddresses() {
    assertThat(settings(Map.of("spark.master", "spark://host:7077"), Map.of()))
        .containsEntry("spark.master", "spark://host:7077")
        .doesNotContainKeys("spark.driver.host", "spark.sql.shuffle.partitions");
  }

  @Test
  void submittedSettingsWinOverOursAndConfiguredOnesOverBoth() {
    assertThat(
            settings(
                Map.of("spark.executor.memory", "4g", "engine.other", "x"),
                Map.of(
                    "spark.master", "yarn",
                    "spark.executor.memory", "1g",
                    "spark.local.dir", "/disk",
                    "java.version", "17")))
        .containsEntry("spark.master", "yarn")
        .containsEntry("spark.executor.memory", "4g")
        .containsEntry("spark.local.dir", "/disk")
        .doesNotContainKeys("engine.other", "java.version");
  }

  @Test
  void queriesArePlannedForLittleDataFirstUnlessSomebodySaysHow() {
    assertThat(settings(Map.of(), Map.of())).containsEntry(SparkSettings.LITTLE_FIRST, "true");
    assertThat(settings(Map.of("spark.sql.shuffle.partitions", "4"), Map.of()))
        .containsEntry("spark.sql.shuffle.partitions", "4")
        .containsEntry(SparkSettings.LITTLE_FIRST, "false");
    assertThat(settings(Map.of("spark.master", "yarn"), Map.of()))
        .doesNotContainKey(SparkSettings.LITTLE_FIRST);
  }

  private static Map<String, String> settings(
      Map<String, String> options, Map<String, String> submitted) {
    return SparkSettings.of(
        new EngineSettings(Path.of("lake"), Path.of("scratch"), 3, 512, options),
        Path.of("scratch"),
        submitted);
  }
}
