package io.clientele.pipeline.bench.process;

import io.clientele.pipeline.bench.figure.BenchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The built program with one engine, as a user starts it.
 *
 * @param home the folder that holds the launcher {@code clientele}
 */
public record Program(Path home, BenchEngine engine) {

  /**
   * Where a command reads and writes.
   *
   * @param folder its working folder, which must exist
   * @param lake the lake
   * @param data the folder that the examples read
   */
  public record Place(Path folder, Path lake, Path data) {
    Map<String, String> environment() {
      Map<String, String> environment = new LinkedHashMap<>();
      environment.put("CLIENTELE_NO_BUILD", "1");
      environment.put("CLIENTELE_LAKE", lake.toString());
      environment.put("CLIENTELE_DATA", data.toString());
      return environment;
    }
  }

  /** Runs a command to its end; one that does not end with 0 is an error with its last words. */
  public Measured run(Place place, String... arguments) throws IOException, InterruptedException {
    return runWithInput(place, "", arguments);
  }

  /** As {@link #run}, with a text on standard input. */
  public Measured runWithInput(Place place, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command(arguments);
    Measured measured = Measured.run(command, place.environment(), place.folder(), input);
    if (measured.exitCode() != 0) {
      throw new IOException(
          "'"
              + String.join(" ", command)
              + "' ended with "
              + measured.exitCode()
              + ":\n"
              + measured.lastLines(12));
    }
    return measured;
  }

  /** A process that goes on until it is told to end. */
  public ProcessBuilder start(Place place, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments)).directory(place.folder().toFile());
    builder.environment().putAll(place.environment());
    return builder;
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("clientele").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** The argument that chooses the engine, for the verbs that compute. */
  public String engineArgument() {
    return "--engine=" + engine.name();
  }
}
