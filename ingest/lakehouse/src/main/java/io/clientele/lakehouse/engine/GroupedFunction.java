package io.clientele.lakehouse.engine;

import io.clientele.lakehouse.table.Column;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL cannot say: plain Java over the ordered rows of one group.
 *
 * <p>Values are {@code String, Long, Double, Boolean, LocalDate, Instant, BigDecimal} or null, in
 * both directions. The function is deterministic, keeps no state between groups and knows no
 * engine.
 */
public interface GroupedFunction extends Serializable {
  /** The columns of the rows that come out, in order. */
  List<Column> output();

  /** The rows that one group makes; {@code rows} are in the order that was asked for. */
  List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows);
}
