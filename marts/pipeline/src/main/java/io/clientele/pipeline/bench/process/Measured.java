package io.clientele.pipeline.bench.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One command, run in a process of its own to its end.
 *
 * @param seconds from start to end
 * @param peakMegabytes the largest resident memory of the process and its children (Linux only,
 *     else 0)
 * @param output what it wrote on stdout and stderr
 */
public record Measured(int exitCode, double seconds, long peakMegabytes, String output) {

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
      try {
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
          peak = Math.max(peak, ResidentMemory.peakMegabytes(process.toHandle()));
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Measured(
          process.exitValue(), seconds, peak, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /** The last lines that the command wrote, for a message. */
  public String lastLines(int count) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }
}
