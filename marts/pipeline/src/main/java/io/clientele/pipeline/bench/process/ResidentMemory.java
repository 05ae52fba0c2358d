package io.clientele.pipeline.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory of processes, as Linux tells it; 0 where it does not. */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** The most that the process and its living children have held, in megabytes. */
  public static long peakMegabytes(ProcessHandle process) {
    return of(process.pid(), "VmHWM")
        + process.descendants().mapToLong(child -> of(child.pid(), "VmHWM")).sum();
  }

  /** What the process and its living children hold now, in megabytes. */
  public static long megabytes(ProcessHandle process) {
    return of(process.pid(), "VmRSS")
        + process.descendants().mapToLong(child -> of(child.pid(), "VmRSS")).sum();
  }

  private static long of(long pid, String line) {
    try {
      Path status = Path.of("/proc", Long.toString(pid), "status");
      return megabytes(Files.readString(status, StandardCharsets.UTF_8), line);
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Reads one line of a {@code /proc/…/status} page, like {@code VmHWM: 204800 kB}. */
  static long megabytes(String status, String line) {
    Matcher found =
        Pattern.compile("^" + line + ":\\s*(\\d+) kB$", Pattern.MULTILINE).matcher(status);
    return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
  }
}
