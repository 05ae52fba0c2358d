package io.clientele.engine.duckdb;

import io.clientele.lakehouse.lake.DurableFiles;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableShape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a query's rows as Parquet files of a table, checked against the declared shape and forced
 * to the disk, but not yet part of any version.
 */
final class ParquetFiles {
  private static final String FILE_SIZE = "16MB";
  private static final int BUFFER = 1 << 20;

  private final Session session;

  ParquetFiles(Session session) {
    this.session = session;
  }

  /**
   * Writes the rows, laid out by the shape's order, into one file or several.
   *
   * @param query gives the declared columns with their declared types
   */
  List<LogFile> write(Path table, TableShape shape, String query) throws SQLException, IOException {
    Files.createDirectories(table);
    String prefix = "part-" + UUID.randomUUID();
    try {
      List<LogFile> written = new ArrayList<>();
      for (List<@Nullable Object> file : copy(table, shape, query, prefix)) {
        Path path = Path.of(String.valueOf(file.get(0)));
        checkFooter(path, shape);
        long rows = ((Number) java.util.Objects.requireNonNull(file.get(1))).longValue();
        if (rows == 0) {
          Files.delete(path);
        } else {
          written.add(finish(path, rows));
        }
      }
      DurableFiles.forceFolder(table);
      return written;
    } catch (SQLException | IOException | RuntimeException failure) {
      deleteFiles(table, prefix);
      throw failure;
    }
  }

  private List<List<@Nullable Object>> copy(
      Path table, TableShape shape, String query, String prefix) throws SQLException {
    return session.rows(
        "copy ("
            + query
            + Sql.orderBy(shape.sortedBy())
            + ") to "
            + Sql.literal(table.toString())
            + " (format parquet, compression zstd, dictionary_size_limit 2000, file_size_bytes '"
            + FILE_SIZE
            + "',"
            + " write_bloom_filter false, filename_pattern "
            + Sql.literal(prefix + "-{i}")
            + ", overwrite_or_ignore true, return_stats true)");
  }

  private static LogFile finish(Path path, long rows) throws IOException {
    DurableFiles.force(path);
    return new LogFile(
        path.getFileName().toString(),
        Files.size(path),
        Files.getLastModifiedTime(path).toMillis(),
        rows,
        sha256(path));
  }

  /** Lower-case hex of a file's SHA-256. */
  static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }

  private void checkFooter(Path file, TableShape shape) throws SQLException, IOException {
    Map<String, String> declared = new LinkedHashMap<>();
    for (Column column : shape.columns()) {
      declared.put(column.name(), Sql.type(column.type()));
    }
    Map<String, String> found = footer(file);
    if (!found.equals(declared)) {
      throw new IOException(
          "the Parquet footer of "
              + file.getFileName()
              + " says "
              + found
              + ", declared is "
              + declared);
    }
  }

  /** The columns of a Parquet file with the types that its footer declares. */
  private Map<String, String> footer(Path file) throws SQLException {
    List<List<@Nullable Object>> elements =
        session.rows(
            "select name, duckdb_type, num_children from parquet_schema("
                + Sql.literal(file.toString())
                + ") order by column_id");
    Map<String, String> columns = new LinkedHashMap<>();
    for (int at = 1; at < elements.size(); at = behind(elements, at)) {
      List<@Nullable Object> column = elements.get(at);
      columns.put(String.valueOf(column.get(0)), String.valueOf(column.get(1)));
    }
    return columns;
  }

  /** Where the next column begins: a map's parts stand behind it in the footer. */
  private static int behind(List<List<@Nullable Object>> elements, int column) {
    int next = column + 1;
    Object children = elements.get(column).get(2);
    for (long child = 0; children != null && child < (Long) children; child++) {
      next = behind(elements, next);
    }
    return next;
  }

  /** The rows of each file by its footer. */
  Map<String, Long> rowCounts(List<Path> files) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (List<@Nullable Object> file :
        session.rows(
            "select file_name, num_rows from parquet_file_metadata(" + Sql.paths(files) + ")")) {
      counts.put(String.valueOf(file.get(0)), (Long) file.get(1));
    }
    return counts;
  }

  private static void deleteFiles(Path table, String prefix) throws IOException {
    List<Path> orphans;
    try (Stream<Path> files = Files.list(table)) {
      orphans = files.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path orphan : orphans) {
      Files.deleteIfExists(orphan);
    }
  }
}
