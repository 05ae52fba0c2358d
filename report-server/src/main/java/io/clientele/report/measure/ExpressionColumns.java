package io.clientele.report.measure;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns a measure's expression reads, so that an older release can be asked without them.
 */
final class ExpressionColumns {
  private static final Pattern TEXT = Pattern.compile("'[^']*'");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(?!\\s*\\(|[a-z0-9_])");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "as",
          "asc",
          "between",
          "bigint",
          "by",
          "case",
          "date",
          "decimal",
          "desc",
          "distinct",
          "double",
          "else",
          "end",
          "false",
          "filter",
          "group",
          "in",
          "is",
          "like",
          "not",
          "null",
          "or",
          "order",
          "string",
          "then",
          "true",
          "when",
          "where",
          "within");

  private ExpressionColumns() {}

  static Set<String> of(String expression) {
    String plain = TEXT.matcher(expression.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Set<String> columns = new LinkedHashSet<>();
    Matcher names = NAME.matcher(plain);
    while (names.find()) {
      if (!WORDS.contains(names.group())) {
        columns.add(names.group());
      }
    }
    return columns;
  }
}
