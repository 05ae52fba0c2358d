package io.clientele.build.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.testkit.SortedRows;
import io.clientele.testkit.TwoEngines;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mart makes of its example's rows what the example says, on every engine. {@code
 * -Dmart=NAME,NAME} runs some.
 */
class MartExampleTest {
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

  static Stream<String> marts() {
    String only = System.getProperty("mart");
    return MartViews.CATALOG.all().stream()
        .filter(MartExample::exists)
        .map(MartSpec::mart)
        .filter(name -> only == null || List.of(only.split(",")).contains(name));
  }

  @ParameterizedTest
  @MethodSource("marts")
  void exampleComesOutAsWritten(String name) {
    MartExample example = MartExample.of(MartViews.CATALOG.mart(name));
    engines.each(engine -> new MartViews(engine, example.given()).compute(example.mart()));

    List<String> columns = example.expected().header();
    List<List<Object>> rows =
        engines.rows("select " + String.join(", ", columns) + " from " + name);

    List<Column> declared = columns.stream().map(column -> column(example.mart(), column)).toList();
    List<List<Object>> expected = SortedRows.of(example.expected().typed(declared));
    assertThat(SortedRows.differences(rows, expected)).as("got, not: expected").isEmpty();
  }

  private static Column column(MartSpec mart, String name) {
    return mart.shape().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(mart.mart() + " has no column " + name));
  }

  @Test
  void everyStoredMartHasAnExample() {
    assertThat(MartViews.CATALOG.all())
        .filteredOn(MartSpec::isStored)
        .filteredOn(mart -> !MartExample.exists(mart))
        .extracting(MartSpec::mart)
        .isEmpty();
  }
}
