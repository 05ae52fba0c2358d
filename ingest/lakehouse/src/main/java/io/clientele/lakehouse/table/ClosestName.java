package io.clientele.lakehouse.table;

import java.util.Collection;
import java.util.Comparator;

/** The name that a misspelt one was probably meant to be. */
public final class ClosestName {
  private ClosestName() {}

  /** The candidate with the fewest edits; the first in the alphabet when several are as close. */
  public static String of(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingInt((String candidate) -> edits(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow(() -> new IllegalArgumentException("There are no names to choose from"));
  }

  private static int edits(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int replaced =
            previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
