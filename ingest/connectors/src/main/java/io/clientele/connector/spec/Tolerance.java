package io.clientele.connector.spec;

/**
 * How many bad records a delivery may have before it is refused as a whole.
 *
 * @param rows this many are always tolerated
 * @param percent of the records read; the larger of the two counts
 * @param vanishPercent of the known records may be missing in a newer snapshot
 * @param reason why more or less than usual is tolerated; empty for the usual
 */
public record Tolerance(long rows, double percent, double vanishPercent, String reason) {
  /** 20 rows or 5 % bad, 20 % missing. */
  public static final Tolerance USUAL = new Tolerance(20, 5, 20, "");

  public boolean allows(long bad, long read) {
    return bad <= rows || bad * 100.0 <= percent * read;
  }

  /** Whether a snapshot may lack {@code missing} of the {@code known} records. */
  public boolean allowsMissing(long missing, long known) {
    return missing * 100.0 <= vanishPercent * known;
  }
}
