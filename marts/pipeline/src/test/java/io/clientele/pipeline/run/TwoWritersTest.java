package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.lake.WriterLock;
import io.clientele.pipeline.fixture.ChildProcess;
import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lake has one writer: whoever comes second is told who the first is, and changes nothing. */
class TwoWritersTest {
  private static final String HOLDER = "process 4711 ('clientele run', since 2026-03-31T02:00:00Z)";

  @TempDir private static Path folder;
  private static SmallCompany company;

  @BeforeAll
  static void deliverTwice() {
    company = SmallCompany.in(folder.resolve("company"));
    assertThat(Clientele.run(company, "run").exitCode()).isZero();
    company.deliver(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "ingest",
        "transform",
        "build",
        "forecast",
        "rollback",
        "quarantine replay"
      })
  void secondWriterEndsWith75AndNamesTheFirst(String verb) throws IOException {
    Map<String, String> files = company.files();
    try (WriterLock first = WriterLock.take(new Lake(company.lake()), HOLDER)) {
      Clientele.Ended second = Clientele.run(company, verb);

      assertThat(second.exitCode()).isEqualTo(75);
      assertThat(second.err()).contains("is being written by " + HOLDER);
    }
    assertThat(company.files()).isEqualTo(files);
  }

  @Test
  void anotherProcessIsKeptOutToo() throws IOException, InterruptedException {
    Map<String, String> files = company.files();
    try (WriterLock first = WriterLock.take(new Lake(company.lake()), HOLDER)) {
      ChildProcess.Ended second =
          ChildProcess.run(
              company.folder(), List.of(), List.of("run", "-c", "clientele.yaml", "--quiet"));

      assertThat(second.exitCode()).as(second.text()).isEqualTo(75);
      assertThat(second.text()).contains("is being written by " + HOLDER);
    }
    assertThat(company.files()).isEqualTo(files);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "releases", "quarantine list", "verify", "check"})
  void readersNeedNoLock(String verb) throws IOException {
    try (WriterLock first = WriterLock.take(new Lake(company.lake()), HOLDER)) {
      assertThat(Clientele.run(company, verb).exitCode()).isZero();
    }
  }
}
