package io.clientele.connector.schedule;

import java.time.Duration;
import java.util.List;

/**
 * When which jobs run.
 *
 * @param jobs verbs, in the order in which they run
 * @param waits how long to wait before the second attempt at a job, the third and so on; as many
 *     retries as waits
 */
public record ScheduleSpec(
    String name, CronExpression cron, List<String> jobs, List<Duration> waits) {
  public ScheduleSpec {
    jobs = List.copyOf(jobs);
    waits = List.copyOf(waits);
  }
}
