package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.pipeline.run.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes in what is new, makes silver and marts, and publishes a release. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Takes in what is new, makes silver and marts, and publishes a release.")
final class RunCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;
  @Mixin private RunOptions options;

  @Option(
      names = "--mart",
      paramLabel = "NAME",
      split = ",",
      description = "Only these marts and what they read.")
  private List<String> marts = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    return new StageRun(lake, options, "run")
        .run(Stage.all(), new BuildOptions(marts, options.isFull()));
  }
}
