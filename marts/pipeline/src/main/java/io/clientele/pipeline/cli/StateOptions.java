package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.report.web.ReportOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the report server keeps users, sessions and its audit log: never inside the lake. */
final class StateOptions {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "The server's own folder; otherwise server-state beside the lake.")
  private @Nullable Path state;

  Path folder(Lake lake) {
    return state != null ? state : ReportOptions.stateBeside(lake.root());
  }
}
