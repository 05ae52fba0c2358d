package io.clientele.report.query;

import java.util.List;

/** One query and the values to bind to it, in order. Equal texts have equal answers. */
public record SqlText(String sql, List<Object> values) {
  public SqlText {
    values = List.copyOf(values);
  }
}
