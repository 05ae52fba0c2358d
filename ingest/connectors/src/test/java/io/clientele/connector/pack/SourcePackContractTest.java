package io.clientele.connector.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.inspect.FileInspection;
import io.clientele.connector.inspect.Inspector;
import io.clientele.connector.landing.FileSearch;
import io.clientele.connector.landing.FoundFile;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.SilverShapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source pack promises. A new pack is covered as soon as its folder is there. */
class SourcePackContractTest {
  @TempDir Path folder;

  static Stream<String> types() {
    return PackFolder.types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasSummaryReadmeSampleAndExpectation(String type) {
    assertThat(SourcePack.named(type).summary()).isNotBlank();
    assertThat(new PackFolder(type).text("README.md")).isPresent();
    assertThat(new PackFolder(type).names("sample")).isNotEmpty();
    assertThat(new PackFolder(type).names("expected")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyStreamHasASampleThatIsReadWithoutARejectedRecord(String type) throws IOException {
    PackSamples samples = PackSamples.copyTo(folder, type);
    for (StreamSpec stream : samples.source().streams()) {
      List<FoundFile> files = FileSearch.find(samples.source().root(), stream.files());
      assertThat(files).as("sample of " + stream.name()).isNotEmpty();
      for (FoundFile file : files) {
        FileInspection inspection = new Inspector(stream).inspect(file.file(), file.path());
        assertThat(inspection.refusal()).as(file.path()).isNull();
        assertThat(inspection.rejects()).as(file.path()).isEmpty();
        assertThat(inspection.readCount()).as(file.path()).isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void sampleFilesBelongToOneStreamEach(String type) throws IOException {
    PackSamples samples = PackSamples.copyTo(folder, type);
    Set<String> seen = new HashSet<>();
    for (StreamSpec stream : samples.source().streams()) {
      for (FoundFile file : FileSearch.find(samples.source().root(), stream.files())) {
        assertThat(seen.add(file.path())).as(file.path() + " in " + stream.name()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyStagingQueryHasAnExpectation(String type) throws IOException {
    PackSamples samples = PackSamples.copyTo(folder, type);
    for (StreamSpec stream : samples.source().streams()) {
      assertThat(stream.staging()).as(stream.name()).isNotEmpty();
      for (String table : stream.staging().keySet()) {
        assertThat(samples.expected(stream.name(), table))
            .as(stream.name() + "." + table)
            .isPresent();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void stagingGivesOnlyColumnsThatSilverTakes(String type) throws IOException {
    for (StreamSpec stream : PackSamples.copyTo(folder, type).source().streams()) {
      stream
          .staging()
          .forEach(
              (table, sql) ->
                  assertThat(outputs(sql))
                      .as(stream.name() + "." + table)
                      .isSubsetOf(
                          SilverShapes.declared().table(table).staged().stream()
                              .map(Column::name)
                              .toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void stagingUsesOnlyDeclaredFields(String type) throws IOException {
    for (StreamSpec stream : PackSamples.copyTo(folder, type).source().streams()) {
      for (String table : stream.staging().keySet()) {
        String name = stream.name() + "." + table;
        String sql = new PackFolder(type).staging(stream.name(), table).orElse("");
        Set<String> known = new HashSet<>(stream.fields().stream().map(FieldSpec::name).toList());
        known.addAll(
            List.of(
                "_extra",
                "_source",
                "_stream",
                "_delivery_id",
                "_delivery_number",
                "_row_number",
                "_changed_at"));
        assertThat(SqlNames.columns(sql)).as(name).isSubsetOf(known);
      }
    }
  }

  /** The names that the query's last select lists give: what stands behind {@code as} in them. */
  private static List<String> outputs(String sql) {
    List<String> tokens = SqlNames.tokens(sql);
    List<String> outputs = new ArrayList<>();
    int depth = 0;
    for (int at = 0; at < tokens.size(); at++) {
      depth += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
      boolean isName =
          depth == 0 && at > 0 && tokens.get(at - 1).equals("as") && !tokens.get(at).equals("(");
      if (isName) {
        outputs.add(tokens.get(at));
      }
    }
    return outputs;
  }
}
