package io.clientele.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in an order that does not depend on the engine, and how two such lists differ. */
public final class SortedRows {
  private static final double TOLERANCE = 1e-9;
  private static final int SHOWN = 10;

  private SortedRows() {}

  /** The rows by their exact values, then by their doubles. */
  public static List<List<@Nullable Object>> of(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((List<@Nullable Object> row) -> exact(row))
            .thenComparing(SortedRows::compareDoubles));
    return sorted;
  }

  /** What differs, at most ten differences; empty when nothing does. */
  public static List<String> differences(
      List<List<@Nullable Object>> first, List<List<@Nullable Object>> second) {
    List<String> differences = new ArrayList<>();
    int longer = Math.max(first.size(), second.size());
    for (int row = 0; row < longer && differences.size() < SHOWN; row++) {
      List<@Nullable Object> one = row < first.size() ? first.get(row) : null;
      List<@Nullable Object> other = row < second.size() ? second.get(row) : null;
      if (one == null || other == null || !sameRow(one, other)) {
        differences.add("row " + row + ": " + one + "\n    not: " + other);
      }
    }
    return differences;
  }

  private static boolean sameRow(List<@Nullable Object> one, List<@Nullable Object> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int column = 0; column < one.size(); column++) {
      if (!same(one.get(column), other.get(column))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two values are the same: exactly, or to 1e-9 of their size when both are doubles. */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one instanceof Double first && other instanceof Double second) {
      double size = Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
      return first.equals(second) || Math.abs(first - second) <= TOLERANCE * size;
    }
    return one instanceof Double == other instanceof Double && text(one).equals(text(other));
  }

  private static String exact(List<@Nullable Object> row) {
    StringBuilder text = new StringBuilder();
    for (Object value : row) {
      text.append(value instanceof Double ? "" : text(value)).append('\u0001');
    }
    return text.toString();
  }

  private static int compareDoubles(List<@Nullable Object> one, List<@Nullable Object> other) {
    for (int column = 0; column < Math.min(one.size(), other.size()); column++) {
      if (one.get(column) instanceof Double first && other.get(column) instanceof Double second) {
        int order = Double.compare(first, second);
        if (order != 0 && !same(first, second)) {
          return order;
        }
      }
    }
    return 0;
  }

  /** Numbers by their value, whatever their scale. */
  private static String text(@Nullable Object value) {
    if (value == null) {
      return "\u0000";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }
}
