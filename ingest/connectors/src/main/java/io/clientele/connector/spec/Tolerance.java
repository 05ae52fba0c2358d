package io.clientele.connector.spec;

/**
 * How many bad records a delivery may have before it is refused as a whole.
 *
 * @param rows this many are always tolerated
 * @param percent of the records read; the larger of the two counts
 * @param reason why more or less than usual is tolerated; empty for the usual
 */
public record Tolerance(long rows, double percent, String reason) {
  /** 20 rows or 5 %. */
  public static final Tolerance USUAL = new Tolerance(20, 5, "");

  public boolean allows(long bad, long read) {
    return bad <= rows || bad * 100.0 <= percent * read;
  }
}
