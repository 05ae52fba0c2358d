package io.clientele.silver.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words, commas and parentheses of a query with their depth; literals and comments left out.
 */
final class SqlWords {
  /** A word, {@code ","}, {@code "("} or {@code ")"}; a quoted name comes without its quotes. */
  record Word(String text, int start, int end, int depth, boolean quoted) {
    boolean is(String keyword) {
      return !quoted && text.equals(keyword);
    }
  }

  private final String sql;
  private final List<Word> words = new ArrayList<>();
  private int depth;

  private SqlWords(String sql) {
    this.sql = sql;
  }

  static List<Word> of(String sql) {
    SqlWords reading = new SqlWords(sql);
    int at = 0;
    while (at < sql.length()) {
      at = reading.next(at);
    }
    return reading.words;
  }

  private int next(int at) {
    char letter = sql.charAt(at);
    if (letter == '\'') {
      return closing(at, '\'');
    }
    if (letter == '"') {
      int end = closing(at, '"');
      words.add(new Word(sql.substring(at + 1, end - 1), at, end, depth, true));
      return end;
    }
    if (sql.startsWith("--", at)) {
      int end = sql.indexOf('\n', at);
      return end < 0 ? sql.length() : end;
    }
    if (sql.startsWith("/*", at)) {
      int end = sql.indexOf("*/", at);
      return end < 0 ? sql.length() : end + 2;
    }
    if (letter == '(' || letter == ')' || letter == ',') {
      depth -= letter == ')' ? 1 : 0;
      words.add(new Word(String.valueOf(letter), at, at + 1, depth, false));
      depth += letter == '(' ? 1 : 0;
      return at + 1;
    }
    return isWordLetter(letter) ? word(at) : at + 1;
  }

  private int word(int start) {
    int end = start;
    while (end < sql.length() && isWordLetter(sql.charAt(end))) {
      end++;
    }
    String text = sql.substring(start, end).toLowerCase(Locale.ROOT);
    words.add(new Word(text, start, end, depth, false));
    return end;
  }

  private int closing(int start, char quote) {
    int end = sql.indexOf(quote, start + 1);
    while (end >= 0 && end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
      end = sql.indexOf(quote, end + 2);
    }
    if (end < 0) {
      throw new IllegalArgumentException("a quote is not closed: " + sql.substring(start));
    }
    return end + 1;
  }

  private static boolean isWordLetter(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_';
  }
}
