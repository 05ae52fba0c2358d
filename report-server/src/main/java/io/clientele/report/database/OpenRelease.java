package io.clientele.report.database;

import io.clientele.report.release.ReleaseManifest;
import io.clientele.report.release.ReleaseTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A release whose tables can be asked.
 *
 * @param contact the version of {@code customer_contact} beside it
 * @param columns per {@code schema.table}, the columns it has
 */
public record OpenRelease(
    ReleaseManifest manifest, Optional<ReleaseTable> contact, Map<String, Set<String>> columns) {

  public OpenRelease {
    columns = Map.copyOf(columns);
  }

  public String goldSchema() {
    return "r" + manifest.releaseId();
  }

  public String silverSchema() {
    return goldSchema() + "_silver";
  }

  public String rowsSchema() {
    return goldSchema() + "_rows";
  }
}
