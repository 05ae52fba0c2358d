package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.pipeline.run.Stage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the silver tables whose inputs changed. */
@Command(
    name = "transform",
    mixinStandardHelpOptions = true,
    description = "Makes the silver tables whose inputs changed.")
final class TransformCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    return new StageRun(lake, options, "transform")
        .run(Set.of(Stage.TRANSFORM), BuildOptions.changed());
  }
}
