package io.clientele.pipeline.cli;

import io.clientele.connector.config.Configuration;
import io.clientele.lakehouse.lake.Lake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which configuration and which lake a command means. */
final class LakeOptions {
  private static final List<Path> USUAL_PLACES =
      List.of(Path.of("clientele.yaml"), Path.of("clientele-demo", "clientele.yaml"));

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "The configuration; otherwise ./clientele.yaml, otherwise the sample company's.")
  private @Nullable Path config;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "The lake's folder; wins over the configuration and CLIENTELE_LAKE.")
  private @Nullable Path lake;

  /** The configuration, read and checked as a whole. */
  Configuration configuration() {
    return Configuration.read(file(), environment());
  }

  /** The file that is meant, whether or not it can be read. */
  Path file() {
    if (config != null) {
      return config;
    }
    return USUAL_PLACES.stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "There is no clientele.yaml here. Name one with -c FILE, or make the sample"
                        + " company with 'clientele demo'."));
  }

  /** The environment, with what the command line says about the lake. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (lake != null) {
      environment.put("CLIENTELE_LAKE", lake.toAbsolutePath().toString());
    }
    return environment;
  }

  /** The lake that a reading command means; it needs neither sources nor their variables. */
  Lake lake() {
    String named = environment().get("CLIENTELE_LAKE");
    Lake found = new Lake(named == null ? configuration().lake() : Path.of(named));
    if (!found.exists()) {
      throw new ParameterException(
          command.commandLine(),
          "There is no lake at " + found.root() + ". Make it with 'clientele run'.");
    }
    return found;
  }

  CommandLine commandLine() {
    return command.commandLine();
  }
}
