package io.clientele.connector.inspect;

import io.clientele.connector.record.RecordInspection;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.text.RefusedFileException;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The keys of the records of a snapshot: what is compared to see how many vanished. */
public final class SnapshotKeys {
  private final StreamSpec stream;
  private final Set<String> keys = new HashSet<>();

  /** Collects nothing when the stream does not deliver snapshots. */
  SnapshotKeys(StreamSpec stream) {
    this.stream = stream;
  }

  /** Notes a good record; its place where the stream has no key. */
  void add(RecordInspection record) {
    if (stream.delivery().kind() == DeliveryKind.SNAPSHOT) {
      keys.add(stream.isKeyless() ? String.valueOf(keys.size()) : record.key());
    }
  }

  Set<String> all() {
    return keys;
  }

  /**
   * The keys of the good records of a file that was taken before. A file that the declaration no
   * longer fits has none.
   */
  public static Set<String> of(Path file, Delivery delivery, StreamSpec stream) throws IOException {
    SnapshotKeys keys = new SnapshotKeys(stream);
    boolean isAllGood = delivery.quarantinedCount() == 0;
    try (RecordInspection records =
        RecordInspection.open(file, delivery.path(), stream.recordFormat())) {
      while (records.next()) {
        if (isAllGood || records.reject() == null) {
          keys.add(records);
        }
      }
      return keys.all();
    } catch (RefusedFileException otherDeclaration) {
      return Set.of();
    }
  }

  /** How many of the known keys are missing in the newer snapshot. */
  public static long missing(Set<String> known, Set<String> newer) {
    return known.stream().filter(key -> !newer.contains(key)).count();
  }
}
