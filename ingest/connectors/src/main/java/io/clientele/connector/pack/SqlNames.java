package io.clientele.connector.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a piece of SQL: enough of its grammar to know which of them are columns. */
final class SqlNames {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|\\d[\\d.]*|\\S",
          Pattern.DOTALL);
  private static final Set<String> WORDS =
      Set.of(
          ("select from where group by order partition over rows range between unbounded preceding"
                  + " following current row and or not null is true false case when then else end"
                  + " as in like cast date interval with union all on join left right inner outer"
                  + " full cross using having distinct desc asc nulls first last exists bigint int"
                  + " string double decimal boolean timestamp filter within limit"
                  + " try_cast values delivered typed")
              .split(" "));

  private SqlNames() {}

  /** The pieces of an SQL text without its comments. */
  static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String token = matcher.group();
      if (!token.startsWith("--") && !token.startsWith("/*")) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /**
   * The names that stand for columns: no functions, no words of the language, and none that the SQL
   * itself introduces by {@code as}.
   */
  static Set<String> columns(String sql) {
    List<String> tokens = tokens(sql);
    Set<String> introduced = introduced(tokens);
    Set<String> columns = new LinkedHashSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      String token = tokens.get(at);
      boolean isName = token.matches("[A-Za-z_][A-Za-z0-9_]*");
      boolean isFunction = at + 1 < tokens.size() && tokens.get(at + 1).equals("(");
      boolean isQualifier = at + 1 < tokens.size() && tokens.get(at + 1).equals(".");
      boolean isAlias = at > 0 && tokens.get(at - 1).equalsIgnoreCase("as");
      boolean isParameter = at > 0 && tokens.get(at - 1).equals(":");
      if (isName && !isFunction && !isQualifier && !isAlias && !isParameter && !isWord(token)) {
        columns.add(token);
      }
    }
    columns.removeIf(name -> introduced.contains(name) && !isUsedBeforeAs(tokens, name));
    columns.removeAll(commonTables(tokens));
    return columns;
  }

  /** A column may be renamed to itself: then it is used as well as introduced. */
  private static boolean isUsedBeforeAs(List<String> tokens, String name) {
    int first = tokens.indexOf(name);
    return first >= 0 && !(first > 0 && tokens.get(first - 1).equalsIgnoreCase("as"));
  }

  private static Set<String> introduced(List<String> tokens) {
    Set<String> introduced = new HashSet<>();
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.get(at - 1).equalsIgnoreCase("as")) {
        introduced.add(tokens.get(at));
      }
    }
    return introduced;
  }

  private static Set<String> commonTables(List<String> tokens) {
    Set<String> names = new HashSet<>();
    for (int at = 1; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).equalsIgnoreCase("as") && tokens.get(at + 1).equals("(")) {
        names.add(tokens.get(at - 1));
      }
    }
    return names;
  }

  private static boolean isWord(String token) {
    return WORDS.contains(token.toLowerCase(Locale.ROOT));
  }
}
