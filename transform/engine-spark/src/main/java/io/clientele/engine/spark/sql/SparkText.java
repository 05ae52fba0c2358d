package io.clientele.engine.spark.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of the shared SQL as it is written for Spark.
 *
 * <p>Views carry their session's names (see {@link ViewNames}). A backslash in a literal, which the
 * shared SQL takes as a character like any other, is doubled, because Spark takes it as an escape.
 */
public final class SparkText {
  /** A literal, a quoted name or a comment is taken whole, so that no name is found inside. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "('(?:[^']|'')*+')"
              + "|\"(?:[^\"]|\"\")*+\""
              + "|`(?:[^`]|``)*+`"
              + "|--[^\\n]*+"
              + "|/\\*(?:[^*]|\\*(?!/))*+\\*/"
              + "|(?<![A-Za-z0-9_.])(silver|bronze|quarantine)\\.([A-Za-z_][A-Za-z0-9_]*)",
          Pattern.CASE_INSENSITIVE);

  private SparkText() {}

  public static String of(String sql) {
    Matcher tokens = TOKENS.matcher(sql);
    StringBuilder text = new StringBuilder(sql.length() + 16);
    while (tokens.find()) {
      tokens.appendReplacement(text, Matcher.quoteReplacement(replacement(tokens)));
    }
    return tokens.appendTail(text).toString();
  }

  private static String replacement(Matcher token) {
    String literal = token.group(1);
    if (literal != null) {
      return literal.replace("\\", "\\\\");
    }
    return token.group(2) == null ? token.group() : token.group(2) + "__" + token.group(3);
  }
}
