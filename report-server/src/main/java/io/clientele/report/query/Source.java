package io.clientele.report.query;

import java.util.Set;

/**
 * A table or view to ask, and the only columns that a question may name.
 *
 * @param schema the schema of one pinned release
 */
public record Source(String schema, String table, Set<String> columns) {
  public Source {
    columns = Set.copyOf(columns);
  }

  public boolean has(String column) {
    return columns.contains(column);
  }
}
