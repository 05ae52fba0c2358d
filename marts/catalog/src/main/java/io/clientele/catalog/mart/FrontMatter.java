package io.clientele.catalog.mart;

import io.clientele.lakehouse.problem.Problems;
import java.util.Optional;

/**
 * A query file split into its declaration, between {@code /*---} and {@code ---*&#47;}, and its
 * SQL.
 */
record FrontMatter(String declaration, String query) {
  private static final String OPEN = "/*---\n";
  private static final String CLOSE = "\n---*/";

  static Optional<FrontMatter> of(String file, String content, Problems problems) {
    String text = content.replace("\r\n", "\n");
    int end = text.indexOf(CLOSE);
    if (!text.startsWith(OPEN) || end < 0) {
      problems.add(
          file + " line 1",
          "no front matter.",
          "Begin the file with '/*---', the declaration and '---*/'.");
      return Optional.empty();
    }
    String query = text.substring(end + CLOSE.length()).strip();
    if (query.isEmpty()) {
      problems.add(file, "no query.", "Write one select after the front matter.");
    }
    return Optional.of(new FrontMatter(text.substring(OPEN.length(), end), query));
  }

  /** Lines of the file before the declaration. */
  static int linesBefore() {
    return 1;
  }
}
