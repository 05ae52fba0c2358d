package io.clientele.pipeline.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
  private static final List<Figure> FIGURES =
      List.of(
          new Figure(Subject.NOTHING_NEW, BenchEngine.duckdb, 1.96, "real data"),
          new Figure(Subject.RATIO, BenchEngine.duckdb, 3.456, "×30, 9.6 million lines"),
          new Figure(Subject.SCALE_TIME, BenchEngine.spark, 104.25, ""));

  @Test
  void columnsAreAlignedAndNumbersStandRight() {
    assertThat(FigureTable.text(FIGURES))
        .isEqualTo(
            """
            what                                 engine  measured    aim  must  verdict        note
            again, nothing new                   duckdb     2.0 s    2 s   4 s  pass, aim met  real data
            run against one hand-written script  duckdb    3.46 ×  1.5 ×   3 ×  MISS           ×30, 9.6 million lines
            generated lines, first run           spark    104.3 s               reported
            """);
  }

  @Test
  void jsonTellsAimsOnlyWhereThereAreSome() throws IOException {
    JsonNode json = Json.MAPPER.readTree(FigureTable.json(FIGURES));

    assertThat(json).hasSize(3);
    assertThat(json.get(0).get("id").asText()).isEqualTo("nothing-new");
    assertThat(json.get(0).get("value").asDouble()).isEqualTo(1.96);
    assertThat(json.get(0).get("must").asDouble()).isEqualTo(4);
    assertThat(json.get(1).get("verdict").asText()).isEqualTo("miss");
    assertThat(json.get(2).has("must")).isFalse();
    assertThat(json.get(2).get("verdict").asText()).isEqualTo("reported");
  }

  @Test
  void everySubjectHasItsOwnId() {
    assertThat(Subject.values()).extracting(Subject::id).doesNotHaveDuplicates();
  }
}
