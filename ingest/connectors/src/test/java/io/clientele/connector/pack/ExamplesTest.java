package io.clientele.connector.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.connector.config.Configuration;
import io.clientele.connector.ingest.Checker;
import io.clientele.connector.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is well declared and, where its data set is there, reads it to the last record. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .map(folder -> folder.resolve("clientele.yaml"))
          .filter(Files::exists)
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isWellDeclared(Path file) {
    List<SourceSpec> sources = resolve(file, Map.of("CLIENTELE_DATA", "/data"));

    assertThat(sources).isNotEmpty();
    assertThat(sources)
        .allSatisfy(
            source ->
                assertThat(source.streams())
                    .allSatisfy(stream -> assertThat(stream.staging()).isNotEmpty()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyRecordOfItsDataIsTaken(Path file) throws IOException {
    String data = System.getenv("CLIENTELE_DATA");
    assumeTrue(data != null, "CLIENTELE_DATA names no folder of data sets");

    assertThat(new Checker().check(resolve(file, Map.of("CLIENTELE_DATA", data)))).isEmpty();
  }

  private static List<SourceSpec> resolve(Path file, Map<String, String> environment) {
    return Sources.resolve(Configuration.read(file, environment), environment);
  }
}
