package io.clientele.report.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer row by row. */
public interface RowConsumer {
  /** Called once, first. */
  void columns(List<String> names);

  /** Called per row; the array is the consumer's own. */
  void row(@Nullable Object[] cells);
}
