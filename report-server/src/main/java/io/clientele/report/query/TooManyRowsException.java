package io.clientele.report.query;

/** An answer longer than a page may hold; it is refused, never cut in silence. */
public final class TooManyRowsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooManyRowsException(int mostRows) {
    super("More than %,d rows. Narrow the filters.".formatted(mostRows));
  }
}
