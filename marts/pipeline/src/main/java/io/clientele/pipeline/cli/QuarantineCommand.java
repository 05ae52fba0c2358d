package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.pipeline.run.Stage;
import io.clientele.pipeline.verify.QuarantineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The refused records. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = "Lists and exports refused records, and reads them again after a fix.",
    subcommands = {
      QuarantineCommand.ListAll.class,
      QuarantineCommand.Export.class,
      QuarantineCommand.Replay.class
    })
final class QuarantineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say list, export or replay.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "How many records are refused, by source, stream and reason, with their money.")
  static final class ListAll implements Callable<Integer> {
    @Mixin private LakeOptions options;

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
      QuarantineReader.Answer answer = QuarantineReader.summary(options.lake());
      ResultFormat format = json ? ResultFormat.json : ResultFormat.table;
      System.out.print(format.print(answer.columns(), answer.rows()));
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Every refused record as CSV: delivery, line, reason, the value that is wrong and the raw",
        "text. It holds what people wrote: keep the file as you keep the exports themselves."
      })
  static final class Export implements Callable<Integer> {
    @Mixin private LakeOptions options;

    @Option(names = "--out", paramLabel = "FILE", description = "Otherwise standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, SQLException {
      QuarantineReader.Answer answer = QuarantineReader.records(options.lake());
      String text = ResultFormat.csv.print(answer.columns(), answer.rows());
      if (out == null) {
        System.out.print(text);
      } else {
        Files.writeString(out, text, StandardCharsets.UTF_8);
        System.err.println(answer.rows().size() + " records written to " + out);
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Reads deliveries again whose mapping was changed since, and publishes what comes out.",
        "Corrected files need no replay: deliver them under the same name and run again."
      })
  static final class Replay implements Callable<Integer> {
    @Mixin private LakeOptions lake;
    @Mixin private RunOptions options;

    @Override
    public Integer call() throws IOException {
      return new StageRun(lake, options, "quarantine replay")
          .run(Stage.all(), BuildOptions.changed());
    }
  }
}
