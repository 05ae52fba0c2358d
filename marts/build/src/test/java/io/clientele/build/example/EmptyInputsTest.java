package io.clientele.build.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import io.clientele.testkit.TwoEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not delivered makes marts empty, never wrong. */
class EmptyInputsTest {
  private static final int ROWS = 40;

  @TempDir static Path folder;
  private static TwoEngines engines;

  @BeforeAll
  static void open() {
    engines = TwoEngines.in(folder);
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  @Test
  void companyWithoutDataHasEmptyMartsAndAgreeingTotals() {
    engines.each(
        engine -> {
          MartViews views = new MartViews(engine, Map.of());
          MartViews.CATALOG.all().forEach(mart -> views.open(mart.mart()));
        });

    for (MartSpec mart : MartViews.CATALOG.all()) {
      List<List<Object>> rows = engines.rows("select count(*) from " + mart.mart());
      if (!mart.mart().equals("reconciliation")) {
        assertThat(rows).as(mart.mart()).containsExactly(List.of(0L));
      }
    }
    assertThat(engines.rows("select count(*) from reconciliation where not passed"))
        .containsExactly(List.of(0L));
    assertThat(engines.rows("select count(*) >= 5 from reconciliation"))
        .containsExactly(List.of(true));
  }

  static Stream<String> conditional() {
    return MartViews.CATALOG.all().stream()
        .filter(mart -> !mart.emptyWithout().isEmpty())
        .map(MartSpec::mart);
  }

  @ParameterizedTest
  @MethodSource("conditional")
  void martIsEmptyWithoutTheInputsThatItNames(String name) {
    MartSpec mart = MartViews.CATALOG.mart(name);
    Engine engine = engines.engines().get(0);
    MartViews views = new MartViews(engine, Map.of());
    long seed = 1;
    for (SilverTable table : SilverShapes.declared().all()) {
      String view = table.name().inQueries();
      if (mart.emptyWithout().contains(view)) {
        engine.registerEmpty(view, table.shape());
      } else {
        engine.defineRows(
            view, GeneratedRows.columns(table), new GeneratedRows(seed++).of(table, ROWS));
      }
      views.isOpen(view);
    }
    views.open(name);

    assertThat(engine.rows("select count(*) from " + name)).containsExactly(List.of(0L));
  }
}
