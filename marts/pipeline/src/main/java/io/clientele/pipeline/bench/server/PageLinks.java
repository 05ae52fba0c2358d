package io.clientele.pipeline.bench.server;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a page that match a pattern. */
final class PageLinks {
  private static final Pattern HREF = Pattern.compile("(?:href|data-[a-z-]+)=\"([^\"]+)\"");

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

  /** The first address in a text that a person would click, as a log line shows it. */
  static URI firstAddress(String text) {
    Matcher found = Pattern.compile("https?://[^\\s\"'<>]+").matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("There is no address in: " + text);
    }
    return URI.create(found.group());
  }
}
