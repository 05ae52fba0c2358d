package io.clientele.silver.staging;

import io.clientele.silver.staging.SqlWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A staging query that was understood well enough to add to it where its rows come from.
 *
 * <p>Its arms (parts of a top-level {@code union all}) each end in one {@code select} with named
 * columns. A query that selects {@code _row_number} itself is left as it is.
 */
public final class StagingQuery {
  /** What every staged row carries beside its own columns. */
  public static final List<String> ORIGIN =
      List.of(
          "_source", "_stream", "_delivery_id", "_delivery_number", "_row_number", "_changed_at");

  /** A group comes from the record of it that was delivered first. */
  private static final String GROUPED_ORIGIN =
      "max(_source) as _source, max(_stream) as _stream,"
          + " min_by(_delivery_id, _delivery_number) as _delivery_id,"
          + " min(_delivery_number) as _delivery_number,"
          + " min_by(_row_number, _delivery_number * 4294967296 + _row_number) as _row_number,"
          + " max(_changed_at) as _changed_at";

  private static final String DELIVERED = "delivered";

  private final List<Arm> arms;

  private StagingQuery(List<Arm> arms) {
    this.arms = arms;
  }

  private record Arm(String sql, List<String> columns, boolean grouped) {}

  /**
   * Reads the query's select lists.
   *
   * @throws IllegalArgumentException telling what is missing, to be completed with the place
   */
  public static StagingQuery parse(String sql) {
    List<Arm> arms = new ArrayList<>();
    for (String arm : armsOf(sql)) {
      arms.add(parseArm(arm));
    }
    List<String> columns = arms.get(0).columns();
    for (Arm arm : arms) {
      if (!arm.columns().equals(columns)) {
        throw new IllegalArgumentException(
            "the parts of the union select "
                + columns
                + " and "
                + arm.columns()
                + "; give them the same columns in the same order");
      }
    }
    return new StagingQuery(arms);
  }

  /** The silver columns that it gives, in order. */
  public List<String> columns() {
    return arms.get(0).columns().stream().filter(name -> !ORIGIN.contains(name)).toList();
  }

  /** Whether one staged row stands for several delivered ones. */
  public boolean isGrouped() {
    return arms.stream().anyMatch(Arm::grouped);
  }

  /** Whether each delivered row gives at most one staged row. */
  public boolean isRowByRow() {
    return arms.size() == 1
        && !isGrouped()
        && SqlWords.of(arms.get(0).sql()).stream().noneMatch(word -> word.is("explode"));
  }

  /** The completed query, reading another view than {@code delivered}. */
  public String over(String view) {
    return arms.stream()
        .map(arm -> replaceDelivered(arm.sql(), view))
        .collect(Collectors.joining("\nunion all\n"));
  }

  private static List<String> armsOf(String sql) {
    List<String> arms = new ArrayList<>();
    List<Word> words = SqlWords.of(sql);
    int start = 0;
    for (int i = 0; i + 1 < words.size(); i++) {
      Word word = words.get(i);
      if (word.depth() == 0 && word.is("union")) {
        if (!words.get(i + 1).is("all")) {
          throw new IllegalArgumentException("it says 'union'; rows are kept, say 'union all'");
        }
        arms.add(sql.substring(start, word.start()));
        start = words.get(i + 1).end();
      }
    }
    arms.add(sql.substring(start));
    return arms;
  }

  private static Arm parseArm(String sql) {
    List<Word> top = SqlWords.of(sql).stream().filter(word -> word.depth() == 0).toList();
    int select = lastIndex(top, "select", top.size());
    if (select < 0) {
      throw new IllegalArgumentException("it has no select");
    }
    if (select + 1 < top.size() && top.get(select + 1).is("distinct")) {
      throw new IllegalArgumentException(
          "it says 'select distinct'; leave 'distinct' out, one row per key is kept anyway");
    }
    int from = indexAfter(top, "from", select);
    if (from < 0) {
      throw new IllegalArgumentException("its last select has no from");
    }
    List<String> columns = new ArrayList<>();
    int item = select + 1;
    for (int i = select + 1; i <= from; i++) {
      if (i == from || top.get(i).is(",")) {
        columns.add(name(sql, top.subList(item, i), top.get(i).start()));
        item = i + 1;
      }
    }
    boolean grouped = indexAfter(top, "group", from) >= 0;
    return new Arm(completed(sql, columns, grouped, top.get(from)), columns, grouped);
  }

  private static String completed(String sql, List<String> columns, boolean grouped, Word from) {
    if (!columns.contains("_row_number")) {
      String origin = grouped ? GROUPED_ORIGIN : String.join(", ", ORIGIN);
      return sql.substring(0, from.start()).stripTrailing()
          + ",\n  "
          + origin
          + "\n"
          + sql.substring(from.start());
    }
    List<String> missing = ORIGIN.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "it selects _row_number but not " + missing + "; select all of " + ORIGIN + " or none");
    }
    return sql;
  }

  private static String name(String sql, List<Word> item, int end) {
    List<Word> words = item.stream().filter(word -> !word.is("(") && !word.is(")")).toList();
    if (!words.isEmpty()) {
      Word last = words.get(words.size() - 1);
      boolean named = words.size() > 1 && words.get(words.size() - 2).is("as");
      boolean plain = sql.substring(words.get(0).start(), end).strip().matches("[\\w.\"]+");
      if ((named || plain) && sql.substring(last.end(), end).isBlank()) {
        return last.text();
      }
    }
    String text =
        item.isEmpty() ? "an empty column" : sql.substring(item.get(0).start(), end).strip();
    throw new IllegalArgumentException("'" + text + "' has no name; write '" + text + " as name'");
  }

  private static String replaceDelivered(String sql, String view) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    for (Word word : SqlWords.of(sql)) {
      if (word.is(DELIVERED)) {
        out.append(sql, copied, word.start()).append(view);
        copied = word.end();
      }
    }
    return out.append(sql.substring(copied)).toString();
  }

  private static int lastIndex(List<Word> words, String keyword, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (words.get(i).is(keyword)) {
        return i;
      }
    }
    return -1;
  }

  private static int indexAfter(List<Word> words, String keyword, int after) {
    for (int i = after + 1; i < words.size(); i++) {
      if (words.get(i).is(keyword)) {
        return i;
      }
    }
    return -1;
  }
}
