package io.clientele.report.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reader may see.
 *
 * @param rows per field, the only values allowed; a table without such a field shows no rows
 * @param personal whether names, e-mails and phones may be read
 */
public record Scope(Map<String, List<String>> rows, boolean personal) {
  public Scope {
    rows = Map.copyOf(new TreeMap<>(rows));
  }

  /** Every row, no personal value. */
  public static Scope everyRow() {
    return new Scope(Map.of(), false);
  }
}
