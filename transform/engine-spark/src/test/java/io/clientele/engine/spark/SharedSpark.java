package io.clientele.engine.spark;

import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps Spark running between test classes: an engine that nobody uses stays open. */
public final class SharedSpark implements BeforeAllCallback {
  private static Engine open;

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (open == null) {
      open = open(temporaryFolder());
      Runtime.getRuntime().addShutdownHook(new Thread(open::close));
    }
  }

  public static Engine open(Path lake) {
    return new SparkEngineProvider()
        .open(new EngineSettings(lake, lake.resolve(".scratch"), 2, 512, Map.of()));
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("clientele-spark-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
