package io.clientele.silver.identity;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about two records.
 *
 * @param isSame true: they are one person or company; false: they are not
 * @param decidedAt of two sayings about the same records the later holds
 */
public record Decision(
    RecordName one,
    RecordName other,
    boolean isSame,
    Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String note) {

  /** Names and types of {@link #rows}. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.of("source", ColumnType.TEXT),
          Column.of("source_id", ColumnType.TEXT),
          Column.of("other_source", ColumnType.TEXT),
          Column.of("other_source_id", ColumnType.TEXT),
          Column.of("is_same", ColumnType.BOOLEAN),
          Column.of("decided_at", ColumnType.INSTANT),
          Column.of("decided_by", ColumnType.TEXT),
          Column.of("note", ColumnType.TEXT));

  /** A record as its source names it. */
  public record RecordName(String source, String id) implements Comparable<RecordName> {
    @Override
    public int compareTo(RecordName other) {
      int bySource = source.compareTo(other.source);
      return bySource == 0 ? id.compareTo(other.id) : bySource;
    }
  }

  /** It does not matter which of two records is named first. */
  public Decision {
    if (one.compareTo(other) > 0) {
      RecordName first = one;
      one = other;
      other = first;
    }
  }

  public static List<List<@Nullable Object>> rows(List<Decision> decisions) {
    return decisions.stream().map(Decision::row).toList();
  }

  private List<@Nullable Object> row() {
    return Arrays.asList(
        one.source(), one.id(), other.source(), other.id(), isSame, decidedAt, decidedBy, note);
  }
}
