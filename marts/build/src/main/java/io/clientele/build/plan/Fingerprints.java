package io.clientele.build.plan;

import io.clientele.build.function.GroupedFunctions;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.lake.Sha256;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.TableName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each mart is made of, as one text: its query, its shape, its inputs and the decisions of the
 * company that it reads. The same fingerprint again means the same rows.
 */
public final class Fingerprints {
  private Fingerprints() {}

  /** The fingerprint of every mart and step, by name. */
  public static Map<String, String> of(
      MartCatalog catalog, BuildInputs inputs, Map<String, String> runViews) {
    Map<String, String> found = new LinkedHashMap<>();
    for (MartSpec mart : catalog.all()) {
      found.put(mart.mart(), hash(parts(mart, inputs, runViews, found)));
    }
    return found;
  }

  private static String parts(
      MartSpec mart, BuildInputs inputs, Map<String, String> runViews, Map<String, String> marts) {
    StringBuilder parts = new StringBuilder(mart.query()).append('\n');
    parts.append(mart.builder()).append(' ').append(GroupedFunctions.version(mart.builder()));
    for (Column column : mart.shape().columns()) {
      parts.append('\n').append(column);
    }
    parts.append('\n').append(mart.shape().key()).append(mart.shape().sortedBy());
    for (String read : mart.reads()) {
      String identity = runViews.get(read);
      if (identity == null) {
        identity = marts.get(read);
      }
      if (identity == null) {
        identity = inputs.identity(TableName.parse(read));
      }
      parts.append('\n').append(read).append('=').append(identity);
    }
    return parts.toString();
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, 32);
  }
}
