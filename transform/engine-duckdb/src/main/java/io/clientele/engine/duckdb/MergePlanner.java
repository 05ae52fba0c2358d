package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.table.TableShape;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that a merge has to write again: those that hold a touched key, and small ones,
 * so that a table does not fall to pieces.
 */
final class MergePlanner {
  private static final String STAGED = "internal.merge_rows";
  private static final long SMALL_BYTES = 4L << 20;

  private final Session session;

  MergePlanner(Session session) {
    this.session = session;
  }

  /** Computes the rows that are to be merged; fails when a key comes twice. */
  Staged stage(TableShape shape, String query) throws SQLException {
    session.run("create or replace table " + STAGED + " as " + query);
    Staged staged = new Staged(shape);
    staged.requireUniqueKeys();
    return staged;
  }

  /** The computed rows of one merge. */
  final class Staged implements AutoCloseable {
    private final TableShape shape;

    private Staged(TableShape shape) {
      this.shape = shape;
    }

    private void requireUniqueKeys() throws SQLException {
      String key = Sql.quoted(shape.key());
      List<List<@Nullable Object>> twice =
          session.rows(
              "select "
                  + key
                  + " from "
                  + STAGED
                  + " group by "
                  + key
                  + " having count(*) > 1 limit 1");
      if (!twice.isEmpty()) {
        throw new EngineException(
            shape.name()
                + ": merge: the query gives the key "
                + shape.key()
                + " = "
                + twice.get(0)
                + " more than once");
      }
    }

    boolean isEmpty() throws SQLException {
      return session.number("select count(*) from " + STAGED) == 0;
    }

    /** All rows, for a table that does not exist yet. */
    String query() {
      return "select " + Sql.quoted(shape.columnNames()) + " from " + STAGED;
    }

    List<LogFile> touched(Path table, List<LogFile> files) throws SQLException {
      Set<String> names = new HashSet<>();
      files.stream()
          .filter(file -> file.size() < SMALL_BYTES)
          .forEach(file -> names.add(file.name()));
      List<Path> large =
          files.stream()
              .filter(file -> file.size() >= SMALL_BYTES)
              .map(file -> table.resolve(file.name()))
              .toList();
      if (!large.isEmpty()) {
        session
            .rows(
                "select distinct filename from "
                    + Sql.files(large)
                    + " as stored where exists ("
                    + sameKey()
                    + ")")
            .forEach(row -> names.add(fileName(row)));
      }
      return files.stream().filter(file -> names.contains(file.name())).toList();
    }

    private static String fileName(List<@Nullable Object> row) {
      return String.valueOf(Path.of(String.valueOf(row.get(0))).getFileName());
    }

    /** The touched files' rows with other keys, and the merged rows. */
    String merged(Path table, List<LogFile> touched) {
      if (touched.isEmpty()) {
        return query();
      }
      List<Path> paths = touched.stream().map(file -> table.resolve(file.name())).toList();
      return "select * from (select "
          + Sql.quoted(shape.columnNames())
          + " from "
          + Sql.files(paths)
          + " as stored where not exists ("
          + sameKey()
          + ") union all "
          + query()
          + ") as merged";
    }

    private String sameKey() {
      return "select 1 from "
          + STAGED
          + " as given where "
          + shape.key().stream()
              .map(Sql::quoted)
              .map(column -> "given." + column + " is not distinct from stored." + column)
              .collect(Collectors.joining(" and "));
    }

    @Override
    public void close() throws SQLException {
      session.run("drop table if exists " + STAGED);
    }
  }
}
