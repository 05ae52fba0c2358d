package io.clientele.pipeline.bench.server;

import io.clientele.pipeline.bench.figure.Statistics;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Every dashboard, asked again and again by one visitor. */
public final class WarmPages {
  private static final int WARM_UP = 300;
  private static final int REQUESTS = 1_000;
  private static final String DASHBOARDS = "/(?!log|enter|export)[a-z_-]+";

  private WarmPages() {}

  /**
   * Milliseconds from request to last byte.
   *
   * @param pages how many pages were asked in turn
   */
  public record Times(double median, double slowest, int pages) {}

  /** Finds the dashboards on the first page and asks them in turn. */
  public static Times measure(Visitor visitor, URI server)
      throws IOException, InterruptedException {
    Visitor.Visit home = visitor.get(server.resolve("/"));
    List<URI> pages = PageLinks.of(home.address(), home.text(), DASHBOARDS);
    if (pages.isEmpty()) {
      throw new IOException(home.address() + " links to no dashboard");
    }
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < WARM_UP + REQUESTS; i++) {
      double time = visitor.get(pages.get(i % pages.size())).milliseconds();
      if (i >= WARM_UP) {
        milliseconds.add(time);
      }
    }
    return new Times(
        Statistics.percentile(milliseconds, 50),
        Statistics.percentile(milliseconds, 99),
        pages.size());
  }
}
