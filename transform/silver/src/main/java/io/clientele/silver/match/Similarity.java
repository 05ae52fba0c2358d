package io.clientele.silver.match;

import java.util.Arrays;

/** How alike two texts are. */
final class Similarity {
  private static final double PREFIX_SCALE = 0.1;
  private static final int LONGEST_PREFIX = 4;
  private static final double BOOSTED_FROM = 0.7;

  /** Letters behind these are not looked at. */
  private static final int LONGEST = Long.SIZE;

  private Similarity() {}

  /**
   * Jaro's similarity with Winkler's reward for an equal beginning, from 0 to 1. Winkler 1990:
   * scale 0.1, at most four letters, only above 0.7.
   */
  static double jaroWinkler(String one, String other) {
    double jaro = jaro(one, other);
    if (jaro <= BOOSTED_FROM) {
      return jaro;
    }
    int prefix = 0;
    int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_SCALE * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int length = one.length();
    int otherLength = other.length();
    if (length == 0 || otherLength == 0) {
      return length == otherLength ? 1 : 0;
    }
    int window = Math.max(0, Math.max(length, otherLength) / 2 - 1);
    long used = 0;
    long otherUsed = 0;
    int same = 0;
    for (int index = 0; index < Math.min(length, LONGEST); index++) {
      char letter = one.charAt(index);
      int until = Math.min(Math.min(otherLength, LONGEST) - 1, index + window);
      for (int at = Math.max(0, index - window); at <= until; at++) {
        if ((otherUsed >> at & 1) == 0 && letter == other.charAt(at)) {
          used |= 1L << index;
          otherUsed |= 1L << at;
          same++;
          break;
        }
      }
    }
    if (same == 0) {
      return 0;
    }
    int moved = 0;
    int at = 0;
    for (int index = 0; index < Math.min(length, LONGEST); index++) {
      if ((used >> index & 1) == 1) {
        while ((otherUsed >> at & 1) == 0) {
          at++;
        }
        moved += one.charAt(index) == other.charAt(at++) ? 0 : 1;
      }
    }
    double matches = same;
    return (matches / length + matches / otherLength + (matches - moved / 2.0) / matches) / 3;
  }

  /**
   * The number of letters to insert, delete, replace or swap with their neighbour, no place touched
   * twice (optimal string alignment): "ca" and "abc" are 3 apart. Counted as far as {@code most};
   * beyond it is {@code most + 1}.
   */
  static int distance(String one, String other, int most) {
    int beyond = most + 1;
    if (Math.abs(one.length() - other.length()) > most) {
      return beyond;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    int least = 0;
    for (int line = 1; line <= one.length(); line++) {
      int leastBefore = least;
      least = row(one, other, line, before, last, row);
      if (least > most && leastBefore > most) {
        return beyond;
      }
      int[] reused = before;
      before = last;
      last = row;
      row = reused;
    }
    return Math.min(beyond, last[other.length()]);
  }

  /** Fills a line of the table and gives its least number. */
  private static int row(String one, String other, int line, int[] before, int[] last, int[] row) {
    row[0] = line;
    int least = line;
    char letter = one.charAt(line - 1);
    for (int column = 1; column <= other.length(); column++) {
      int replaced = letter == other.charAt(column - 1) ? 0 : 1;
      int best = Math.min(Math.min(last[column], row[column - 1]) + 1, last[column - 1] + replaced);
      if (line > 1
          && column > 1
          && letter == other.charAt(column - 2)
          && one.charAt(line - 2) == other.charAt(column - 1)) {
        best = Math.min(best, before[column - 2] + 1);
      }
      row[column] = best;
      least = Math.min(least, best);
    }
    return least;
  }

  /** The words that both have, divided by those that either has. */
  static double words(String one, String other) {
    String[] first = one.split(" ");
    String[] second = other.split(" ");
    int common = 0;
    for (String word : first) {
      int at = Arrays.asList(second).indexOf(word);
      if (at >= 0) {
        second[at] = "";
        common++;
      }
    }
    return (double) common / (first.length + second.length - common);
  }
}
