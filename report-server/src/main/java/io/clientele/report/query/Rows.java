package io.clientele.report.query;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer, immutable. Values are {@code String, Long, Double, BigDecimal, Boolean, LocalDate,
 * OffsetDateTime} or null.
 */
public final class Rows implements Iterable<Rows.Row> {
  private final List<String> columns;
  private final Map<String, Integer> positions;
  private final List<@Nullable Object[]> values;

  Rows(List<String> columns, List<@Nullable Object[]> values) {
    this.columns = List.copyOf(columns);
    this.positions =
        IntStream.range(0, columns.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(columns::get, position -> position));
    this.values = Collections.unmodifiableList(values);
  }

  /** An answer without rows. */
  public static Rows none(List<String> columns) {
    return new Rows(columns, List.of());
  }

  public List<String> columns() {
    return columns;
  }

  public int size() {
    return values.size();
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Row row(int index) {
    return new Row(values.get(index));
  }

  /** The only row of an answer without groups. */
  public Row only() {
    return row(0);
  }

  @Override
  public Iterator<Row> iterator() {
    return values.stream().map(Row::new).iterator();
  }

  /** One row of the answer. */
  public final class Row {
    private final @Nullable Object[] cells;

    private Row(@Nullable Object[] cells) {
      this.cells = cells;
    }

    /** The value of this column; null where it has none or the answer lacks the column. */
    public @Nullable Object get(String column) {
      Integer position = positions.get(column);
      return position == null ? null : cells[position];
    }

    /** The value as text, empty where there is none. */
    public String text(String column) {
      Object value = get(column);
      return value == null ? "" : value.toString();
    }

    /** The value as a number for drawing; null where there is none. */
    public @Nullable Double number(String column) {
      return get(column) instanceof Number number ? (Double) number.doubleValue() : null;
    }
  }
}
