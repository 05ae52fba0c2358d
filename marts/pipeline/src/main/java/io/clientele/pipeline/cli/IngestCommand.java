package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.pipeline.run.Stage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes in what is new: landing, bronze and quarantine. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Takes in what is new: landing, bronze and quarantine.")
final class IngestCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    return new StageRun(lake, options, "ingest").run(Set.of(Stage.INGEST), BuildOptions.changed());
  }
}
