package io.clientele.pipeline.cli;

import io.clientele.pipeline.run.StopRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Starts the same command again with another engine's class path: the configuration is read in
 * Java, after the launcher has chosen one.
 */
final class Relaunch {
  private static final String HOME = "clientele.home";

  private Relaunch() {}

  static int with(String engine, CommandLine command) throws IOException {
    String home = System.getProperty(HOME);
    if (home == null) {
      throw new ParameterException(
          command, "The engine '" + engine + "' is not on the class path of this program.");
    }
    CommandLine top = command;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    List<String> again = new ArrayList<>(List.of(Path.of(home, "clientele").toString()));
    again.addAll(top.getParseResult().originalArgs());
    again.addAll(List.of("--engine", engine));
    Process process = new ProcessBuilder(again).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
    StopRequest stop = new StopRequest();
    stop.whenAsked(process::destroy);
    try (StopSignals signals = StopSignals.listen(stop, List.of("TERM"))) {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }
}
