package io.clientele.pipeline.cli;

import io.clientele.build.plan.BuildOptions;
import io.clientele.pipeline.run.Stage;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes only the forecast marts and publishes them, for a nightly job. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = "Makes only the forecast marts and publishes them, for a nightly job.")
final class ForecastCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;
  @Mixin private RunOptions options;

  @Override
  public Integer call() throws IOException {
    return new StageRun(lake, options, "forecast")
        .run(Set.of(Stage.BUILD), BuildOptions.forecast());
  }
}
