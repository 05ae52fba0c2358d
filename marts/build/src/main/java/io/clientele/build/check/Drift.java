package io.clientele.build.check;

import io.clientele.catalog.mart.Check.Level;
import io.clientele.lakehouse.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares numbers of rows with the last release: a warning outside of -5 % and +50 %. */
public final class Drift {
  private static final double LEAST = 0.95;
  private static final double MOST = 1.5;

  /** Below it, a few rows are already a large part. */
  private static final long FEWEST_ROWS = 20;

  private Drift() {}

  public static List<Finding> of(Release last, Map<String, MartFacts> facts) {
    List<Finding> findings = new ArrayList<>();
    for (Release.Table table : last.tables()) {
      MartFacts now = table.layer().equals("gold") ? facts.get(table.table()) : null;
      if (now != null && table.rows() >= FEWEST_ROWS) {
        double change = (double) now.rows() / table.rows();
        if (change < LEAST || change > MOST) {
          findings.add(
              new Finding(
                  table.table(),
                  Level.WARN,
                  "has "
                      + now.rows()
                      + " rows; release "
                      + last.releaseId()
                      + " had "
                      + table.rows()));
        }
      }
    }
    return findings;
  }
}
