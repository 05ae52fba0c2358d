package io.clientele.silver.identity;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the customer that the records of one group are: the id that the group has had, else one
 * made of its first record. Rows come in order of delivery.
 *
 * <p>Where two customers turn out to be one, the id given first stays. The record that the id was
 * made of carries the rule same_source_id, so that it keeps the id when the group falls apart.
 */
public final class AssignCustomer implements GroupedFunction {
  private static final long serialVersionUID = 1L;

  /** The columns of the rows that come in. */
  static final List<String> INPUT =
      List.of("root", "ordinal", "source", "source_id", "rule", "kept_id", "kept_since");

  private final LakeKey key;

  public AssignCustomer(LakeKey key) {
    this.key = key;
  }

  @Override
  public List<Column> output() {
    return List.of(
        Column.of("source", ColumnType.TEXT),
        Column.of("source_id", ColumnType.TEXT),
        Column.of("customer_id", ColumnType.TEXT),
        Column.of("rule", ColumnType.TEXT));
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> records) {
    List<@Nullable Object> first = records.get(0);
    String kept = keptLongest(records);
    String customer = kept == null ? own(first) : kept;
    List<@Nullable Object> head =
        records.stream()
            .filter(record -> records.size() > 1 && own(record).equals(customer))
            .findFirst()
            .orElse(first);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<@Nullable Object> record : records) {
      String rule = record == head ? "same_source_id" : text(record, "rule");
      rows.add(Arrays.asList(text(record, "source"), text(record, "source_id"), customer, rule));
    }
    return rows;
  }

  private String own(List<@Nullable Object> record) {
    return key.customerId(text(record, "source"), text(record, "source_id"));
  }

  private static @Nullable String keptLongest(List<List<@Nullable Object>> records) {
    String kept = null;
    long since = Long.MAX_VALUE;
    for (List<@Nullable Object> record : records) {
      Object id = value(record, "kept_id");
      if (id == null) {
        continue;
      }
      long start = value(record, "kept_since") instanceof Long seconds ? seconds : Long.MAX_VALUE;
      boolean isOlder =
          kept == null || start < since || (start == since && id.toString().compareTo(kept) < 0);
      if (isOlder) {
        kept = id.toString();
        since = start;
      }
    }
    return kept;
  }

  private static @Nullable Object value(List<@Nullable Object> record, String column) {
    return record.get(INPUT.indexOf(column));
  }

  private static String text(List<@Nullable Object> record, String column) {
    return String.valueOf(value(record, column));
  }
}
