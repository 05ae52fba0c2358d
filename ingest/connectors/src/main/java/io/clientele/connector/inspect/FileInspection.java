package io.clientele.connector.inspect;

import io.clientele.connector.record.Reject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds.
 *
 * @param readCount records, good and bad
 * @param rejects the bad ones, by line
 * @param refusal why the file is not taken as a whole, or null
 * @param keys of the good records when the file is a snapshot, see {@link SnapshotKeys}; else empty
 */
public record FileInspection(
    long readCount, List<Reject> rejects, @Nullable String refusal, Set<String> keys) {
  public FileInspection {
    rejects = List.copyOf(rejects);
    keys = Collections.unmodifiableSet(keys);
  }

  public boolean isRefused() {
    return refusal != null;
  }

  public long rejectedCount() {
    return rejects.size();
  }

  /** The lines of the bad records, ascending. */
  public long[] rejectedLines() {
    return rejects.stream().mapToLong(Reject::line).sorted().toArray();
  }

  /** The money that the bad records carried, null when none could be read. */
  public @Nullable BigDecimal rejectedAmount() {
    return rejects.stream()
        .map(Reject::amount)
        .filter(amount -> amount != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** The same file, refused for another reason. */
  public FileInspection refused(String reason) {
    return new FileInspection(readCount, rejects, reason, keys);
  }
}
