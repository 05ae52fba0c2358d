package io.clientele.pipeline.cli.model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The models on any CSV file: no lake, no configuration, no engine. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    description = {
      "Runs a model on a CSV file of your own; no lake is needed.",
      "",
      "The file has a header and is UTF-8; delimiter and order of columns are found out.",
      "Numbers have a decimal point, days are like 2026-02-28."
    },
    subcommands = {
      ForecastModelCommand.class,
      ValueModelCommand.class,
      AttributionModelCommand.class,
      MatchModelCommand.class
    })
public final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say which model, like 'clientele model forecast'; 'clientele model --help' lists them.");
  }
}
