package io.clientele.pipeline.bench.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One command, run in a process of its own to its end.
 *
 * @param seconds from start to end
 * @param cpuSeconds what all cores together worked for it, up to a twentieth of a second before its
 *     end; unlike {@code seconds} it hardly depends on what else the machine does
 * @param peakMegabytes the largest resident memory of the process and its children (Linux only,
 *     else 0)
 * @param output what it wrote on stdout and stderr
 */
public record Measured(
    int exitCode, double seconds, double cpuSeconds, long peakMegabytes, String output) {

  /** Runs the command and watches its memory twenty times a second. */
  public static Measured run(
      List<String> command, Map<String, String> environment, Path workingFolder)
      throws IOException, InterruptedException {
    return run(command, environment, workingFolder, "");
  }

  /** As above, with a text on the command's standard input. */
  public static Measured run(
      List<String> command, Map<String, String> environment, Path workingFolder, String input)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("clientele-bench", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(workingFolder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      long peak = 0;
      double cpu = 0;
      try {
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
          peak = Math.max(peak, ResidentMemory.peakMegabytes(process.toHandle()));
          cpu = Math.max(cpu, cpuSeconds(process.toHandle()));
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Measured(
          process.exitValue(),
          seconds,
          cpu,
          peak,
          Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  /** Like {@code 12.3 s, 20.1 CPU-s, 812 MB}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.1f s, %.1f CPU-s, %d MB", seconds, cpuSeconds, peakMegabytes);
  }

  /** The last lines that the command wrote, for a message. */
  public String lastLines(int count) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }
}
