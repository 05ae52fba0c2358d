package io.clientele.catalog.mart;

import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.List;

/**
 * One mart as its front matter and query declare it.
 *
 * @param place the file, for messages
 * @param shape name, summary, columns with types and descriptions, key, order of rows
 * @param grain what one row is, in words
 * @param reads names as they stand in the query: {@code silver.deal, deal_cycle, settings}
 * @param emptyWithout when all of these have no rows, the mart has none and need not be computed;
 *     empty when that cannot be said
 * @param query the shared SQL; for a Java builder, the rows that it is given
 * @param builder how rows come out of the query
 * @param keeping what becomes of the rows
 */
public record MartSpec(
    String place,
    String area,
    TableShape shape,
    String grain,
    List<String> reads,
    List<String> emptyWithout,
    List<Check> checks,
    String query,
    Builder builder,
    Keeping keeping) {
  /** The one-row view of the company's decisions. */
  public static final String SETTINGS = "settings";

  /** The view of the streams that the configuration names: source, stream. */
  public static final String CONFIGURED_STREAM = "configured_stream";

  /** The view of the company's segments: one row per combination of three scores. */
  public static final String SEGMENT_RULE = "segment_rule";

  /** Views that every run makes itself; readable by every query that declares them. */
  public static final List<String> RUN_VIEWS = List.of(SETTINGS, CONFIGURED_STREAM, SEGMENT_RULE);

  public MartSpec {
    reads = List.copyOf(reads);
    emptyWithout = List.copyOf(emptyWithout);
    checks = List.copyOf(checks);
  }

  /** What becomes of a mart's rows. */
  public enum Keeping {
    /** Stored, and part of every release. */
    PINNED,
    /** Stored, and read in its current version only: personal values. */
    UNPINNED,
    /** Not stored: a step that other marts read. */
    STEP,
    /**
     * Stored, part of every release, and never computed again: the rows of the query are added to
     * those that are there, which the query reads as {@link #storedView}.
     */
    APPENDED
  }

  /**
   * How rows come out of the query.
   *
   * @param name {@code sql}, or the name of a Java function over grouped rows
   * @param groupedBy the columns by which the function gets its rows
   * @param orderedBy the order of rows within a group
   */
  public record Builder(String name, List<String> groupedBy, List<String> orderedBy) {
    public static final Builder SQL = new Builder("sql", List.of(), List.of());

    public Builder {
      groupedBy = List.copyOf(groupedBy);
      orderedBy = List.copyOf(orderedBy);
    }

    public boolean isSql() {
      return name.equals("sql");
    }
  }

  public TableName name() {
    return shape.name();
  }

  /** The plain name under which queries read it. */
  public String mart() {
    return shape.name().table();
  }

  /** The name under which the query of an appended mart reads what it holds so far. */
  public String storedView() {
    return mart() + "__stored";
  }

  public boolean isAppended() {
    return keeping == Keeping.APPENDED;
  }

  /** Whether releases name its version. */
  public boolean isPinned() {
    return keeping == Keeping.PINNED || isAppended();
  }

  public boolean isStored() {
    return keeping != Keeping.STEP;
  }

  /**
   * The tables that the query reads, without the views that every run makes, and without itself.
   */
  public List<TableName> inputs() {
    return reads.stream()
        .filter(read -> !RUN_VIEWS.contains(read) && !read.equals(storedView()))
        .map(TableName::parse)
        .toList();
  }
}
