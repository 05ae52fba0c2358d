package io.clientele.engine.duckdb;

import java.sql.SQLException;

/**
 * DuckDB's threads: one for each caller as long as no table is large, then as many as were given.
 *
 * <p>DuckDB divides the reading of a table by row groups. With fewer row groups than callers a
 * further thread only takes turns with the callers' own, at a sixth more of processor time.
 */
final class Crew {
  private static final long ROWS_OF_A_ROW_GROUP = 122_880;

  private final Session session;
  private final int threads;
  private final long rowsForOneEach;
  private boolean isWhole;

  /**
   * Sends all but one away.
   *
   * @param threads how many may compute at once, at least 1
   * @param callers how many statements run at once
   */
  Crew(Session session, int threads, int callers) {
    this.session = session;
    this.threads = threads;
    this.rowsForOneEach = callers * ROWS_OF_A_ROW_GROUP;
    Failures.run("start", () -> session.run("set threads = 1"));
  }

  /** Takes note of a table that is about to be read or written; the first large one calls all. */
  synchronized void meet(long rows) throws SQLException {
    if (rows > rowsForOneEach && !isWhole) {
      session.run("set threads = " + threads);
      isWhole = true;
    }
  }
}
