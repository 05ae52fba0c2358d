package io.clientele.report.database;

/**
 * What the embedded database may use.
 *
 * @param memoryMegabytes the engine's own limit; results and the JVM come on top
 * @param threads worker threads
 */
public record DatabaseLimits(int memoryMegabytes, int threads) {
  private static final int SMALLEST = 256;
  private static final int LARGEST = 8192;

  public DatabaseLimits {
    if (memoryMegabytes < 64 || threads < 1) {
      throw new IllegalArgumentException(
          "A database needs 64 MB and one thread at least, not %d MB and %d"
              .formatted(memoryMegabytes, threads));
    }
  }

  /** A quarter of the machine, between 256 MB and 8 GB; as many threads as cores. */
  public static DatabaseLimits ofMachine() {
    long machineMegabytes = machineBytes() / (1024 * 1024);
    int memory = (int) Math.max(SMALLEST, Math.min(LARGEST, machineMegabytes / 4));
    return new DatabaseLimits(memory, Runtime.getRuntime().availableProcessors());
  }

  private static long machineBytes() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }
}
