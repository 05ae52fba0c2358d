package io.clientele.pipeline.bench.truth.sample;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.report.database.ReleaseReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A kept release that answers questions.
 *
 * @param asOf the day that its figures are as of
 */
public record AskedRelease(Path lake, long id, LocalDate asOf) {

  /** The newest release as of a day. */
  public static AskedRelease of(Path lake, LocalDate asOf) throws IOException {
    ReleaseStore store = new ReleaseStore(new Lake(lake));
    Long found = null;
    for (long id : store.ids()) {
      if (store.read(id).asOfDate().equals(asOf)) {
        found = id;
      }
    }
    if (found == null) {
      throw new IOException(lake + " holds no release as of " + asOf + ".");
    }
    return new AskedRelease(lake, found, asOf);
  }

  /** Values as text, null as an empty one. */
  public List<List<String>> rows(String question) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ReleaseReader reader = ReleaseReader.open(lake, id);
        Statement statement = reader.connection().createStatement();
        ResultSet result = statement.executeQuery(question)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          String text = result.getString(column);
          row.add(text == null ? "" : text);
        }
        rows.add(row);
      }
    } catch (SQLException wrong) {
      throw new IOException(question + ": " + wrong.getMessage(), wrong);
    }
    return rows;
  }
}
