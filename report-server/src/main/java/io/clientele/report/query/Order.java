package io.clientele.report.query;

/** What to sort by: a column of the answer; rows without a value come last either way. */
public record Order(String column, Direction direction) {
  /** Which end comes first. */
  public enum Direction {
    SMALLEST_FIRST,
    LARGEST_FIRST
  }

  public static Order smallestFirst(String column) {
    return new Order(column, Direction.SMALLEST_FIRST);
  }

  public static Order largestFirst(String column) {
    return new Order(column, Direction.LARGEST_FIRST);
  }
}
