package io.clientele.pipeline.run;

import io.clientele.lakehouse.run.RunCause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run did, as it stands in the journal of runs and as {@code --json} prints it.
 *
 * @param cause why it was started, and by which schedule
 * @param state the exit code in a word
 * @param releaseId the release that this run published, null when nothing was new
 * @param currentReleaseId the release that is shown after the run
 * @param deliveries the deliveries that were new, with their counts
 * @param messages sentences about what was refused, missing or doubtful
 */
public record RunReport(
    Instant startedAt,
    String verb,
    RunCause cause,
    String engine,
    String engineReason,
    double seconds,
    int exitCode,
    String state,
    @Nullable Long releaseId,
    @Nullable Long currentReleaseId,
    List<DeliveryLine> deliveries,
    List<String> silver,
    List<String> gold,
    List<String> messages) {
  public RunReport {
    deliveries = List.copyOf(deliveries);
    silver = List.copyOf(silver);
    gold = List.copyOf(gold);
    messages = List.copyOf(messages);
  }

  /** One delivery of the run; {@code refusal} is null when it was accepted. */
  public record DeliveryLine(
      String source,
      String stream,
      String path,
      long readCount,
      long acceptedCount,
      long quarantinedCount,
      @Nullable String refusal) {}
}
