package io.clientele.build.world;

import io.clientele.build.example.GeneratedRows;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.lakehouse.table.SilverShapes;
import io.clientele.lakehouse.table.SilverTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** The silver rows of one company, by table. A change makes another world. */
record World(Map<SilverTable, List<List<Object>>> rows) {
  private static final int ROWS = 60;

  /** A company that nobody chose; the same seed gives the same. */
  static World of(long seed) {
    Map<SilverTable, List<List<Object>>> rows = new LinkedHashMap<>();
    long table = 0;
    for (SilverTable each : SilverShapes.declared().all()) {
      rows.put(each, new GeneratedRows(31 * seed + table++).of(each, ROWS));
    }
    return new World(rows);
  }

  /** The same rows in another order. */
  World shuffled(long seed) {
    return map(
        (table, of) -> {
          List<List<Object>> shuffled = new ArrayList<>(of);
          Collections.shuffle(shuffled, new Random(seed));
          return shuffled;
        });
  }

  /** Every amount of money times a factor; quantities and counts of the same type stay. */
  World scaled(BigDecimal factor) {
    return eachValue(World::isAmount, value -> ((BigDecimal) value).multiply(factor));
  }

  /** Whether a column holds money: quantities and claimed counts have the same type. */
  static boolean isAmount(Column column) {
    return column.type().equals(ColumnType.MONEY)
        && !column.name().matches(".*(quantity|conversions|leads)");
  }

  /** Every id with something before it, so that no id of another world is met. */
  World renamed(String prefix) {
    return eachValue(
        column -> column.name().endsWith("_id") && !column.name().startsWith("_"),
        value -> prefix + value);
  }

  /** The rows of both. */
  World with(World other) {
    return map(
        (table, of) -> {
          List<List<Object>> both = new ArrayList<>(of);
          both.addAll(other.rows.get(table));
          return both;
        });
  }

  /** Only those rows of one table whose date is accepted; rows without date stay. */
  World only(String table, String dateColumn, Predicate<LocalDate> accepted) {
    return map(
        (each, of) -> {
          if (!each.name().inQueries().equals(table)) {
            return of;
          }
          int position = names(each).indexOf(dateColumn);
          return of.stream()
              .filter(
                  row -> row.get(position) == null || accepted.test((LocalDate) row.get(position)))
              .toList();
        });
  }

  private interface Change {
    List<List<Object>> apply(SilverTable table, List<List<Object>> rows);
  }

  private World map(Change change) {
    Map<SilverTable, List<List<Object>>> changed = new LinkedHashMap<>();
    rows.forEach((table, of) -> changed.put(table, change.apply(table, of)));
    return new World(changed);
  }

  private World eachValue(Predicate<Column> isMeant, Function<Object, Object> change) {
    return map(
        (table, of) -> {
          List<Column> columns = GeneratedRows.columns(table);
          List<List<Object>> changed = new ArrayList<>();
          for (List<Object> row : of) {
            List<Object> values = new ArrayList<>(row);
            for (int index = 0; index < values.size(); index++) {
              if (values.get(index) != null && isMeant.test(columns.get(index))) {
                values.set(index, change.apply(values.get(index)));
              }
            }
            changed.add(values);
          }
          return changed;
        });
  }

  private static List<String> names(SilverTable table) {
    return GeneratedRows.columns(table).stream().map(Column::name).toList();
  }
}
