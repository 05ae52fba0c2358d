package io.clientele.engine.spark.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which Spark's session holds the views: {@code silver.customer} is the temporary
 * view {@code silver__customer}, because a temporary view has no schema.
 */
public final class ViewNames {
  /** A literal, a quoted name or a comment is taken whole, so that nothing inside is found. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "'(?:[^']|'')*'"
              + "|\"(?:[^\"]|\"\")*\""
              + "|`(?:[^`]|``)*`"
              + "|--[^\\n]*"
              + "|/\\*(?:[^*]|\\*(?!/))*\\*/"
              + "|(?<![A-Za-z0-9_.])(silver|bronze|quarantine)\\.([A-Za-z_][A-Za-z0-9_]*)",
          Pattern.CASE_INSENSITIVE);

  private ViewNames() {}

  /**
   * The temporary view that stands for {@code silver.x, bronze.x, quarantine.x} or a plain name.
   */
  public static String viewOf(String name) {
    return name.replace(".", "__");
  }

  /** The query with every view's name replaced; literals, quoted names and comments stay. */
  public static String inQuery(String sql) {
    Matcher tokens = TOKENS.matcher(sql);
    StringBuilder rewritten = new StringBuilder(sql.length() + 16);
    while (tokens.find()) {
      String text =
          tokens.group(1) == null ? tokens.group() : tokens.group(1) + "__" + tokens.group(2);
      tokens.appendReplacement(rewritten, Matcher.quoteReplacement(text));
    }
    return tokens.appendTail(rewritten).toString();
  }
}
