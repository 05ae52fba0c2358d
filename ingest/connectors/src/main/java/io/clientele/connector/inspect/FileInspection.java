package io.clientele.connector.inspect;

import io.clientele.connector.record.Reject;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds.
 *
 * @param readCount records, good and bad
 * @param rejects the bad ones, by line
 * @param refusal why the file is not taken as a whole, or null
 */
public record FileInspection(long readCount, List<Reject> rejects, @Nullable String refusal) {
  public FileInspection {
    rejects = List.copyOf(rejects);
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
    return new FileInspection(readCount, rejects, reason);
  }
}
