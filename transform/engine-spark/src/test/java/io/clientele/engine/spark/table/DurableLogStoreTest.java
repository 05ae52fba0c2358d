package io.clientele.engine.spark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableLogStoreTest {
  @TempDir Path log;
  private final Configuration hadoop = new Configuration(false);
  private final DurableLogStore store = new DurableLogStore(hadoop);

  @Test
  void entryIsWrittenLineByLine() throws Exception {
    write("0.json", "{\"a\":1}", "{\"b\":2}");

    assertThat(log.resolve("0.json")).hasContent("{\"a\":1}\n{\"b\":2}\n");
  }

  @Test
  void entryThatExistsStays() throws Exception {
    write("0.json", "first");

    assertThatThrownBy(() -> write("0.json", "second"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(log.resolve("0.json")).hasContent("first\n");
  }

  @Test
  void oneOfManyWritersGetsTheName() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int version = 0; version < 50; version++) {
        String name = version + ".json";
        List<Future<Boolean>> writers =
            threads.invokeAll(
                IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(
                        writer -> () -> isWritten(name, "writer " + writer))
                    .toList());
        int winners = 0;
        for (Future<Boolean> writer : writers) {
          winners += writer.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
    } finally {
      threads.shutdown();
    }
    try (Stream<Path> files = Files.list(log)) {
      assertThat(files).hasSize(50);
    }
  }

  private boolean isWritten(String name, String line) throws Exception {
    try {
      write(name, line);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private void write(String name, String... lines) throws Exception {
    store.write(HadoopPaths.path(log.resolve(name)), List.of(lines).iterator(), false, hadoop);
  }
}
