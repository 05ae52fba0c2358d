package io.clientele.pipeline.cli;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.lake.LakeLockedException;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.pipeline.cli.model.ModelCommand;
import io.clientele.pipeline.run.DataCheckException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the command line, runs a verb, turns what went wrong into an exit code. */
@Command(
    name = "clientele",
    version = "clientele 0.1.0",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "VERB",
    description = {
      "Turns the raw exports of a company's CRM, shop and ad accounts into answers.",
      "",
      "The way of the data: ingest, transform, build, and then serve; run does the first three."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 a data check failed or a",
      "delivery was refused; 4 a source is missing; 75 the lake is being written by another"
          + " process;",
      "143 stopped between stages, as it was told."
    },
    subcommands = {
      DemoCommand.class,
      CheckCommand.class,
      IngestCommand.class,
      TransformCommand.class,
      BuildCommand.class,
      RunCommand.class,
      ForecastCommand.class,
      ScheduleCommand.class,
      ServeCommand.class,
      SqlCommand.class,
      StatusCommand.class,
      ReleasesCommand.class,
      RollbackCommand.class,
      QuarantineCommand.class,
      VerifyCommand.class,
      UserCommand.class,
      ModelCommand.class,
      BenchCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do, like 'clientele run'; 'clientele --help' lists it all.");
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command; the return value is the exit code. */
  public static int run(String... arguments) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem))
        .execute(arguments);
  }

  private static int explain(Exception problem) {
    System.err.println("clientele: " + message(problem));
    if (System.getenv("CLIENTELE_TRACE") != null) {
      problem.printStackTrace();
    }
    return exitCode(problem);
  }

  private static String message(Exception problem) {
    if (problem instanceof NoSuchFileException missing) {
      return "There is no file " + missing.getFile() + ".";
    }
    String message = problem.getMessage();
    return message == null ? problem.toString() : message;
  }

  private static int exitCode(Exception problem) {
    if (problem instanceof LakeLockedException) {
      return ExitCode.LOCKED;
    }
    if (problem instanceof InvalidDefinitionException) {
      return ExitCode.USAGE;
    }
    if (problem instanceof DataCheckException) {
      return ExitCode.DATA;
    }
    if (problem instanceof EngineException || problem instanceof IOException) {
      return ExitCode.FAILED;
    }
    return ExitCode.FAILED;
  }
}
