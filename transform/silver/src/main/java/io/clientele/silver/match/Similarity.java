package io.clientele.silver.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike two texts are. */
final class Similarity {
  private static final double PREFIX_SCALE = 0.1;
  private static final int LONGEST_PREFIX = 4;
  private static final double BOOSTED_FROM = 0.7;

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
    boolean[] used = new boolean[length];
    boolean[] otherUsed = new boolean[otherLength];
    int same = 0;
    for (int index = 0; index < length; index++) {
      int until = Math.min(otherLength - 1, index + window);
      for (int at = Math.max(0, index - window); at <= until; at++) {
        if (!otherUsed[at] && one.charAt(index) == other.charAt(at)) {
          used[index] = true;
          otherUsed[at] = true;
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
    for (int index = 0; index < length; index++) {
      if (used[index]) {
        while (!otherUsed[at]) {
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
   * twice (optimal string alignment): "ca" and "abc" are 3 apart.
   */
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int replaced = one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1;
        int best =
            Math.min(Math.min(last[column], row[column - 1]) + 1, last[column - 1] + replaced);
        if (line > 1
            && column > 1
            && one.charAt(line - 1) == other.charAt(column - 2)
            && one.charAt(line - 2) == other.charAt(column - 1)) {
          best = Math.min(best, before[column - 2] + 1);
        }
        row[column] = best;
      }
      int[] reused = before;
      before = last;
      last = row;
      row = reused;
    }
    return last[other.length()];
  }

  /** The words that both have, divided by those that either has. */
  static double words(String one, String other) {
    Set<String> first = new HashSet<>(List.of(one.split(" ")));
    Set<String> second = new HashSet<>(List.of(other.split(" ")));
    int all = first.size() + second.size();
    first.retainAll(second);
    return (double) first.size() / (all - first.size());
  }
}
