package io.clientele.report.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty and Javalin with every limit set. */
final class HttpServer {
  private static final int BODY_BYTES = 64 * 1024;
  private static final int HEADER_BYTES = 8 * 1024;
  private static final int IDLE_MILLISECONDS = 30_000;
  private static final int STOP_MILLISECONDS = 2_000;
  private static final int MOST_THREADS = 40;
  private static final int WAITING_CONNECTIONS = 256;

  private HttpServer() {}

  static Javalin start(
      ReportOptions options, List<Route> routes, Gatekeeper gatekeeper, Failures failures) {
    SafeHeaders headers = new SafeHeaders(options.exposure());
    return Javalin.create(
            config -> {
              limit(config, options);
              config.routes.before(headers::apply);
              config.routes.beforeMatched(gatekeeper::check);
              failures.register(config.routes);
              for (Route route : routes) {
                config.routes.addHttpHandler(
                    route.method(), route.path(), route.handler(), route.permission());
              }
            })
        .start(options.host(), options.port());
  }

  private static void limit(JavalinConfig config, ReportOptions options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = BODY_BYTES;
    config.http.generateEtags = false;
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
    threads.setName("report");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(HEADER_BYTES);
          http.setUriCompliance(UriCompliance.DEFAULT);
          http.setIdleTimeout(IDLE_MILLISECONDS);
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP_MILLISECONDS);
          server.setStopAtShutdown(false);
          for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector listening) {
              listening.setIdleTimeout(IDLE_MILLISECONDS);
              listening.setAcceptQueueSize(WAITING_CONNECTIONS);
            }
          }
        });
  }
}
