package io.clientele.engine.spark.session;

import io.clientele.lakehouse.engine.EngineSettings;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.runtime.BoxedUnit;

/**
 * Sessions of the one Spark context that a process can have.
 *
 * <p>The first to open decides the context's settings; each gets a session with its own views; the
 * last to close stops Spark.
 */
public final class SparkSessions {
  private static @Nullable SparkSession root;
  private static @Nullable ScratchFolder scratch;
  private static int open;

  private SparkSessions() {}

  public static synchronized SparkSession open(EngineSettings settings) {
    KnownClasses.use();
    SparkSession first = root;
    if (first == null) {
      scratch = ScratchFolder.in(settings.scratch());
      first = start(SparkSettings.of(settings, scratch.path(), submitted()));
      root = first;
    }
    open++;
    SparkSession session = first.newSession();
    NamedFunctions.register(session);
    return session;
  }

  public static synchronized void close() {
    open--;
    SparkSession last = root;
    if (open == 0 && last != null) {
      root = null;
      last.stop();
      SparkSession.clearActiveSession();
      SparkSession.clearDefaultSession();
      if (scratch != null) {
        scratch.close();
      }
    }
  }

  private static Map<String, String> submitted() {
    Map<String, String> submitted = new TreeMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> submitted.put(name, System.getProperty(name, "")));
    return submitted;
  }

  private static SparkSession start(Map<String, String> settings) {
    SparkSession.Builder builder = SparkSession.builder().appName("clientele");
    settings.forEach(builder::config);
    return builder
        .withExtensions(
            extensions -> {
              NamedFunctions.inject(extensions);
              return BoxedUnit.UNIT;
            })
        .getOrCreate();
  }
}
