package io.clientele.pipeline.bench.server;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The links of a page that match a pattern. */
final class PageLinks {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

  private PageLinks() {}

  /** Addresses on the same server whose path and query match, each once, in the page's order. */
  static List<URI> of(URI page, String html, String pattern) {
    return HREF.matcher(html)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(Pattern.compile(pattern).asMatchPredicate())
        .distinct()
        .map(page::resolve)
        .toList();
  }
}
