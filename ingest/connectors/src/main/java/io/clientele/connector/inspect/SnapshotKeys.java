package io.clientele.connector.inspect;

import io.clientele.connector.record.RecordInspection;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.text.RefusedFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The keys of the records of a snapshot: what is compared to see how many vanished. */
public final class SnapshotKeys {
  private SnapshotKeys() {}

  /**
   * The keys of a file's good records; their places where the stream has no key. A file that the
   * declaration no longer fits has none.
   */
  public static Set<String> of(Path file, String path, StreamSpec stream) throws IOException {
    Set<String> keys = new HashSet<>();
    try (RecordInspection records =
        RecordInspection.open(file, path.endsWith(".gz"), stream.recordFormat())) {
      while (records.next()) {
        if (records.reject() == null) {
          keys.add(stream.isKeyless() ? String.valueOf(keys.size()) : records.key());
        }
      }
      return keys;
    } catch (RefusedFileException otherDeclaration) {
      return Set.of();
    }
  }

  /** How many of the known keys are missing in the newer snapshot. */
  public static long missing(Set<String> known, Set<String> newer) {
    Set<String> missing = new HashSet<>(known);
    missing.removeAll(newer);
    return missing.size();
  }
}
