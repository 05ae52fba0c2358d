package io.clientele.catalog.segment;

/**
 * Scores from a least to a most, both included, in halves: a mean of two scores may lie between two
 * whole ones.
 *
 * @param least twice the least score
 * @param most twice the greatest score
 */
public record ScoreRange(int least, int most) {
  private static final int LOWEST = 2;
  private static final int HIGHEST = 10;

  /** Every score. */
  public static final ScoreRange ANY = new ScoreRange(LOWEST, HIGHEST);

  public ScoreRange {
    if (least < LOWEST || most > HIGHEST || least > most) {
      throw new IllegalArgumentException(
          "No score lies from " + text(least) + " to " + text(most) + "; scores run from 1 to 5");
    }
  }

  boolean holds(int halves) {
    return least <= halves && halves <= most;
  }

  boolean isAny() {
    return equals(ANY);
  }

  @Override
  public String toString() {
    return least == most ? text(least) : text(least) + " to " + text(most);
  }

  private static String text(int halves) {
    return halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }
}
