package io.clientele.report.query;

import java.time.LocalDate;
import java.util.List;

/** One condition on one field. Values are bound, never written into SQL. */
public record Filter(String field, Operator operator, List<Object> values) {
  private static final int MOST_VALUES = 200;
  private static final int LONGEST_VALUE = 500;

  public Filter {
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new IllegalArgumentException(
          "A filter on %s takes 1 to %d values, not %d"
              .formatted(field, MOST_VALUES, values.size()));
    }
    for (Object value : values) {
      if (value instanceof String text && text.length() > LONGEST_VALUE) {
        throw new IllegalArgumentException("A filter value of %s is too long".formatted(field));
      }
    }
  }

  public static Filter is(String field, Object value) {
    return new Filter(field, Operator.IS, List.of(value));
  }

  public static Filter between(String field, LocalDate from, LocalDate to) {
    return new Filter(field, Operator.BETWEEN, List.of(from, to));
  }

  public static Filter contains(String field, String part) {
    return new Filter(field, Operator.CONTAINS, List.of(part));
  }
}
