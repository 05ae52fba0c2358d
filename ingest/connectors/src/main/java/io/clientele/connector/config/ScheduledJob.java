package io.clientele.connector.config;

import java.util.List;

/** When which verbs run: a cron expression of five fields, and the verbs in order. */
public record ScheduledJob(String name, String cron, List<String> jobs) {
  public ScheduledJob {
    jobs = List.copyOf(jobs);
  }
}
