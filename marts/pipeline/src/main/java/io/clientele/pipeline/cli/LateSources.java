package io.clientele.pipeline.cli;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.release.ReleaseStore;
import io.clientele.pipeline.notify.Trouble;
import io.clientele.pipeline.notify.Trouble.Kind;
import io.clientele.pipeline.schedule.TurnRecorder.Sources;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The streams that the current release calls late or missing. */
record LateSources(Lake lake) implements Sources {
  private static final List<String> COLUMNS =
      List.of("source", "stream", "status", "last_delivery_at");

  @Override
  public List<Trouble> troubles() throws IOException {
    if (new ReleaseStore(lake).currentId().isEmpty()) {
      return List.of();
    }
    List<Trouble> troubles = new ArrayList<>();
    try {
      for (List<@Nullable Object> row : ReleaseTables.read(lake, "freshness", COLUMNS)) {
        String stream = row.get(0) + "/" + row.get(1);
        if ("late".equals(row.get(2))) {
          Object last = row.get(3);
          String day = last == null ? "?" : ResultFormat.text(last).substring(0, 10);
          troubles.add(new Trouble(Kind.SOURCE_LATE, stream, "last delivered on " + day));
        } else if ("missing".equals(row.get(2))) {
          troubles.add(new Trouble(Kind.SOURCE_MISSING, stream, "was never delivered"));
        }
      }
      return troubles;
    } catch (SQLException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }
}
