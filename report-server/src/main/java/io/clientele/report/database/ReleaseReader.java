package io.clientele.report.database;

import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.release.ReleaseManifest;
import io.clientele.report.release.ReleaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Opens one release for whoever wants to ask it: a notebook, the command line.
 *
 * <p>Gold tables are called by their plain name ({@code customer_360}), silver ones as {@code
 * silver.sales_order}. {@code customer_contact} is read in its current version, because no release
 * pins it. Quarantine, landing and bronze cannot be reached.
 */
public final class ReleaseReader implements AutoCloseable {
  private static final Set<String> DESCRIBING = Set.of("describe", "show", "explain", "summarize");

  private final LockedDatabase database;
  private final Connection connection;
  private final ReleaseManifest manifest;

  private ReleaseReader(LockedDatabase database, Connection connection, ReleaseManifest manifest) {
    this.database = database;
    this.connection = connection;
    this.manifest = manifest;
  }

  /**
   * Opens the current release of a lake.
   *
   * @throws io.clientele.report.release.InvalidReleaseException when there is none
   */
  public static ReleaseReader open(Path lake) throws SQLException {
    ReleaseFolder folder = new ReleaseFolder(real(lake));
    return open(folder, folder.current().manifest());
  }

  /**
   * Opens one release of a lake.
   *
   * @throws io.clientele.report.release.InvalidReleaseException when it is not there or damaged
   */
  public static ReleaseReader open(Path lake, long releaseId) throws SQLException {
    ReleaseFolder folder = new ReleaseFolder(real(lake));
    return open(folder, folder.release(releaseId));
  }

  private static ReleaseReader open(ReleaseFolder folder, ReleaseManifest manifest)
      throws SQLException {
    LockedDatabase database = LockedDatabase.open(folder.lake(), DatabaseLimits.ofMachine());
    List<String> declarations = new ArrayList<>();
    declarations.add("CREATE SCHEMA silver");
    for (ReleaseTable table : manifest.tables()) {
      String schema = table.layer().equals("gold") ? "main" : "silver";
      declarations.add(TableViews.declare(folder.lake(), schema, table));
    }
    folder
        .unpinned("customer_contact")
        .ifPresent(table -> declarations.add(TableViews.declare(folder.lake(), "main", table)));
    database.declare(declarations);
    return new ReleaseReader(database, database.connect(), manifest);
  }

  /** The connection; closed together with this reader. */
  public Connection connection() {
    return connection;
  }

  /** What the opened release is. */
  public ReleaseManifest manifest() {
    return manifest;
  }

  /**
   * Refuses whatever is not one question: changes, settings, several statements in one text. DuckDB
   * would run all but the last of several statements while preparing them.
   *
   * @throws SQLException with a sentence when {@code sql} cannot be parsed or is no query
   */
  public void requireQuery(String sql) throws SQLException {
    String first = sql.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    if (DESCRIBING.contains(first) && sql.indexOf(';') < 0) {
      return;
    }
    try (PreparedStatement parse =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      parse.setString(1, sql);
      try (ResultSet result = parse.executeQuery()) {
        result.next();
        ParsedSql.of(result.getString(1)).requireOneQuery();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }

  private static Path real(Path lake) {
    try {
      return lake.toRealPath();
    } catch (IOException missing) {
      throw new io.clientele.report.release.InvalidReleaseException(
          "There is no lake at " + lake + ". Run ./clientele run first.", missing);
    }
  }
}
