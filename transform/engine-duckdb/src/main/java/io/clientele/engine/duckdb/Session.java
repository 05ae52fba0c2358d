package io.clientele.engine.duckdb;

import io.clientele.lakehouse.engine.EngineException;
import io.clientele.lakehouse.engine.EngineSettings;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB in memory that spills into its own folder, set so that nulls sort, divisions fail and
 * times stand as in Spark. A failed statement closes itself, so every query has its own; several
 * callers may ask at once.
 */
final class Session implements AutoCloseable {
  /** What a query means depends on these; each connection has its own. */
  private static final String MEANING =
      "set TimeZone = 'UTC'; set default_null_order = 'nulls_first_on_asc_last_on_desc';"
          + " set ieee_floating_point_ops = false;";

  private final SessionFolder folder;
  private final DuckDBConnection connection;
  private final Queue<DuckDBConnection> idle = new ConcurrentLinkedQueue<>();

  private Session(SessionFolder folder, DuckDBConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  static Session open(EngineSettings settings) {
    try {
      SessionFolder folder = SessionFolder.create(settings.scratch());
      Session session =
          new Session(
              folder, DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
      session.configure(settings);
      NamedFunctions.register(session);
      return session;
    } catch (IOException | SQLException failure) {
      throw new EngineException(
          "DuckDB does not start with the scratch folder "
              + settings.scratch()
              + ": "
              + failure.getMessage(),
          failure);
    }
  }

  private void configure(EngineSettings settings) throws SQLException {
    run(
        MEANING
            + " set preserve_insertion_order = false; set parquet_metadata_cache = true;"
            + " set autoinstall_known_extensions = false; set autoload_known_extensions = false;"
            + " set allow_community_extensions = false;"
            + " set threads = "
            + settings.threads()
            + ";"
            + " set memory_limit = '"
            + settings.memoryMegabytes()
            + "MiB';"
            + " set temp_directory = "
            + Sql.literal(folder.path().toString())
            + ";"
            + " create schema bronze; create schema quarantine; create schema silver;"
            + " create schema internal");
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** A further connection to the same database, for a second statement at the same time. */
  DuckDBConnection beside() throws SQLException {
    DuckDBConnection beside = connection.duplicate();
    try (Statement statement = beside.createStatement()) {
      statement.execute(MEANING);
    }
    return beside;
  }

  void run(String sql) throws SQLException {
    on(statement -> statement.execute(sql));
  }

  List<List<@Nullable Object>> rows(String sql) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    on(
        statement -> {
          try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
              rows.add(Values.row(result, columns));
            }
          }
        });
    return rows;
  }

  /** What is done with a statement of its own. */
  private interface Use {
    void with(Statement statement) throws SQLException;
  }

  /** A connection runs one statement at a time, so each caller has one while it runs. */
  private void on(Use use) throws SQLException {
    DuckDBConnection waiting = idle.poll();
    DuckDBConnection own = waiting == null ? beside() : waiting;
    try (Statement statement = own.createStatement()) {
      use.with(statement);
    } finally {
      idle.add(own);
    }
  }

  long number(String sql) throws SQLException {
    Object value = rows(sql).get(0).get(0);
    return value instanceof Number number ? number.longValue() : 0;
  }

  @Override
  public void close() {
    try {
      for (DuckDBConnection each : idle) {
        each.close();
      }
      connection.close();
      folder.close();
    } catch (SQLException | IOException failure) {
      throw new EngineException("DuckDB does not close: " + failure.getMessage(), failure);
    }
  }
}
