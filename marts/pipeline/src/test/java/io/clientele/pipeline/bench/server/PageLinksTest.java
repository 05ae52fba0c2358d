package io.clientele.pipeline.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private static final URI PAGE = URI.create("http://127.0.0.1:7700/d/overview");

  @Test
  void findsTheLinksThatMatchOnceAndInOrder() {
    String html =
        "<a href=\"/d/sales?a=1&amp;b=2\">x</a><a href='no'>y</a>"
            + "<a href=\"/logout\">z</a><a href=\"/d/sales?a=1&amp;b=2\">x</a>";

    assertThat(PageLinks.of(PAGE, html, "/d/.*"))
        .containsExactly(URI.create("http://127.0.0.1:7700/d/sales?a=1&b=2"));
  }
}
