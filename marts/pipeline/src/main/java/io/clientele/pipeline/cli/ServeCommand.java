package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.report.database.DatabaseLimits;
import io.clientele.report.web.ReportOptions;
import io.clientele.report.web.ReportOptions.Entry;
import io.clientele.report.web.ReportOptions.Exposure;
import io.clientele.report.web.ReportServer;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the releases of a lake to people. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the report server on this machine.",
      "Users are made by 'clientele user add'; --link prints a link that lets one visitor in once."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;
  @Mixin private StateOptions state;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "Default ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Default ${DEFAULT-VALUE}; 0 takes a free one.")
  private int port;

  @Option(names = "--link", description = "Print a one-time link.")
  private boolean link;

  @Option(
      names = "--behind-proxy",
      description = "Others reach it through a proxy that speaks https.")
  private boolean behindProxy;

  @Override
  public Integer call() {
    Lake shown = lake.lake();
    return serve(
        new ReportOptions(
            shown.root(),
            state.folder(shown),
            host,
            port,
            behindProxy ? Exposure.BEHIND_PROXY : Exposure.LOOPBACK,
            link ? Entry.ONE_TIME_LINK : Entry.LOGIN,
            DatabaseLimits.ofMachine(),
            Clock.systemUTC()));
  }

  /** Serves until the process is told to stop. */
  static int serve(ReportOptions options) {
    ReportServer server = ReportServer.start(options);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  stopped.countDown();
                },
                "stop"));
    server.warning().ifPresent(warning -> System.err.println("clientele: " + warning));
    System.out.println("Clientele answers at " + server.address());
    server.oneTimeLink().ifPresent(url -> System.out.println("Open (works once): " + url));
    System.out.println("Stop it with Ctrl-C.");
    try {
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }
}
