package io.clientele.report.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/**
 * One in-memory DuckDB that reads the published folders of a lake and nothing else.
 *
 * <p>The root connection holds the database open and is used for declaring views only; every
 * question takes {@link #connect()}. The published folders can be written through DuckDB as far as
 * the operating system lets this process: its settings cannot prevent that, so only statements
 * built here are run, and a server's user has no write permission on the lake.
 */
public final class LockedDatabase implements AutoCloseable {
  private final DuckDBConnection root;
  private final ReentrantLock declaring = new ReentrantLock();

  private LockedDatabase(DuckDBConnection root) {
    this.root = root;
  }

  /**
   * Opens and locks a database over {@code lake}.
   *
   * @throws SQLException when DuckDB does not start
   */
  public static LockedDatabase open(Path lake, DatabaseLimits limits) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    DuckDBConnection root =
        DriverManager.getConnection("jdbc:duckdb:", properties).unwrap(DuckDBConnection.class);
    LockedDatabase database = new LockedDatabase(root);
    database.declare(settings(lake, limits));
    return database;
  }

  /**
   * The settings in the order that makes each one last: the folders before the wall, the lock last.
   */
  static List<String> settings(Path lake, DatabaseLimits limits) {
    String spill =
        System.getProperty("java.io.tmpdir") + "/clientele-" + ProcessHandle.current().pid();
    return List.of(
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET allow_community_extensions = false",
        "SET memory_limit = '" + limits.memoryMegabytes() + "MB'",
        "SET threads = " + limits.threads(),
        "SET temp_directory = " + SqlLiteral.text(spill),
        "SET max_temp_directory_size = '4GB'",
        "SET TimeZone = 'UTC'",
        "SET preserve_insertion_order = false",
        "SET default_null_order = 'nulls_last'",
        "SET allowed_directories = ["
            + SqlLiteral.text(lake.resolve("gold") + "/")
            + ", "
            + SqlLiteral.text(lake.resolve("silver") + "/")
            + "]",
        "SET enable_external_access = false",
        "SET lock_configuration = true");
  }

  /** A connection for one question; the caller closes it. */
  public Connection connect() throws SQLException {
    return root.duplicate();
  }

  /** Runs declarations of this package, all or the rest after none failed. */
  void declare(List<String> statements) throws SQLException {
    declaring.lock();
    try (Statement statement = root.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    } finally {
      declaring.unlock();
    }
  }

  /**
   * Tries to break each setting; says which attempts succeeded. A server refuses to start unless
   * the answer is empty.
   */
  public List<String> selfTest() throws SQLException {
    List<String> open = new ArrayList<>();
    for (String attempt : Attempts.ALL) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(attempt);
        open.add(attempt);
      } catch (SQLException refused) {
        // Refusal is what the setting is for.
      }
    }
    return open;
  }

  @Override
  public void close() throws SQLException {
    root.close();
  }
}
