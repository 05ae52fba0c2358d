package io.clientele.silver.match;

/** How alike two persons' names are, whatever the order of their words. */
final class Names {
  private static final double SLIP = 0.88;

  private Names() {}

  /**
   * Near where every word of the shorter name has its own in the other: the same, one with a slip,
   * or its initial. Some where at least one whole word has.
   */
  static int alike(String[] one, String[] other) {
    String[] shorter = one.length <= other.length ? one : other;
    String[] longer = shorter == one ? other : one;
    boolean[] used = new boolean[longer.length];
    int found = 0;
    int whole = 0;
    for (String word : shorter) {
      int at = best(word, longer, used);
      if (at >= 0) {
        used[at] = true;
        found++;
        whole += word.length() > 1 && longer[at].length() > 1 ? 1 : 0;
      }
    }
    if (found == shorter.length && whole > 0 && shorter.length > 1) {
      return Comparison.NEAR;
    }
    return whole > 0 ? Comparison.SOME : Comparison.ELSE;
  }

  /** The unused word that is most like it; -1 where none is. */
  private static int best(String word, String[] words, boolean[] used) {
    int best = -1;
    double most = SLIP;
    for (int at = 0; at < words.length; at++) {
      if (!used[at]) {
        double alike = alike(word, words[at]);
        if (alike > most) {
          most = alike;
          best = at;
        }
      }
    }
    return best;
  }

  private static double alike(String word, String other) {
    boolean isInitial = word.length() == 1 || other.length() == 1;
    if (isInitial) {
      return word.charAt(0) == other.charAt(0) ? 1 : 0;
    }
    return Similarity.jaroWinkler(word, other);
  }
}
