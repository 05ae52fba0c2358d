package io.clientele.engine.spark.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.engine.spark.SharedSpark;
import io.clientele.lakehouse.engine.DataFile;
import io.clientele.lakehouse.engine.TableVersion;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class InputSizeTest {
  private SparkSession session;
  private String manyPartitions;

  @BeforeEach
  void newSession() {
    session = SparkSession.builder().getOrCreate().newSession();
    manyPartitions = session.conf().get("spark.sql.shuffle.partitions");
  }

  @Test
  void littleDataIsPlannedOnceAndInOnePartition() {
    InputSize input = InputSize.of(session);

    input.add(table("a.parquet", 40 << 20));
    input.add(table("a.parquet", 40 << 20));

    assertThat(planning()).containsExactly("false", "1");
  }

  @Test
  void muchDataIsPlannedAdaptivelyInAsManyPartitionsAsConfigured() {
    InputSize input = InputSize.of(session);

    input.add(table("a.parquet", 40 << 20));
    input.add(table("b.parquet", 8 << 20));

    assertThat(planning()).containsExactly("true", manyPartitions);
  }

  @Test
  void whatTheConfigurationSaysIsLeftAlone() {
    session.conf().set(SparkSettings.LITTLE_FIRST, "false");
    session.conf().set("spark.sql.adaptive.enabled", "true");

    InputSize.of(session).add(table("a.parquet", 1));

    assertThat(planning()).containsExactly("true", manyPartitions);
  }

  private List<String> planning() {
    return List.of(
        session.conf().get("spark.sql.adaptive.enabled"),
        session.conf().get("spark.sql.shuffle.partitions"));
  }

  private static TableVersion table(String file, long bytes) {
    return new TableVersion(
        TableShape.of(TableName.gold("mart"), List.of(), List.of()),
        0,
        List.of(new DataFile(file, bytes, 1, "")));
  }
}
