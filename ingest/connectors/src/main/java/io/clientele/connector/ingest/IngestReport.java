package io.clientele.connector.ingest;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import java.util.List;
import java.util.Set;

/**
 * How a run of ingest came out.
 *
 * @param missingRequired the required sources that were missing; nothing may be published then
 */
public record IngestReport(List<DeliveryOutcome> outcomes, Set<String> missingRequired) {
  public IngestReport {
    outcomes = List.copyOf(outcomes);
    missingRequired = Set.copyOf(missingRequired);
  }

  /** Whether bronze has other records than before. */
  public boolean isChanged() {
    return has(State.LOADED);
  }

  /** Whether a delivery was refused, now or before and not yet corrected: exit code 3. */
  public boolean hasRefused() {
    return has(State.REFUSED);
  }

  /** Whether a source or stream was missing: exit code 4. */
  public boolean hasMissing() {
    return has(State.MISSING);
  }

  private boolean has(State state) {
    return outcomes.stream().anyMatch(outcome -> outcome.state() == state);
  }

  public List<DeliveryOutcome> of(State state) {
    return outcomes.stream().filter(outcome -> outcome.state() == state).toList();
  }

  public long quarantinedCount() {
    return outcomes.stream().mapToLong(DeliveryOutcome::quarantinedCount).sum();
  }
}
