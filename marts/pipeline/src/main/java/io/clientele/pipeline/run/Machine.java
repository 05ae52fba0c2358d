package io.clientele.pipeline.run;

import io.clientele.connector.config.EngineChoice;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.engine.EngineProvider;
import io.clientele.lakehouse.engine.EngineSettings;
import io.clientele.lakehouse.lake.Lake;
import java.lang.management.ManagementFactory;

/** What this machine can give to an engine. */
final class Machine {
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_MEGABYTES = 1024;
  private static final long MOST_MEGABYTES = 8192;

  private Machine() {}

  /** Opens an engine with as many threads and as much memory as configured or sensible. */
  static Engine open(String engine, EngineChoice configured, Lake lake) {
    int threads =
        configured.threads() > 0
            ? configured.threads()
            : Runtime.getRuntime().availableProcessors();
    long memory =
        configured.memoryMegabytes() > 0 ? configured.memoryMegabytes() : sensibleMegabytes();
    return EngineProvider.named(engine)
        .open(
            new EngineSettings(lake.root(), lake.scratch(), threads, memory, configured.options()));
  }

  /** A sixteenth of the machine, from 1 to 8 GB: a laptop has other things to do. */
  private static long sensibleMegabytes() {
    long machine =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() / MEGABYTE
            : 0;
    return Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, machine / 16));
  }
}
