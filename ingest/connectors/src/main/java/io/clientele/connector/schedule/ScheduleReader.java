package io.clientele.connector.schedule;

import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.table.ClosestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code schedule}. */
public final class ScheduleReader {
  /** The verbs that end by themselves and need nobody. */
  public static final Set<String> JOBS =
      new TreeSet<>(Set.of("ingest", "transform", "build", "run", "forecast", "verify"));

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final List<Duration> USUAL_WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private ScheduleReader() {}

  /** Every schedule, in order; those with a mistake are reported and left out. */
  public static List<ScheduleSpec> read(Section schedule) {
    List<ScheduleSpec> specs = new ArrayList<>();
    schedule
        .sections()
        .forEach(
            (name, section) -> {
              if (!NAME.matcher(name).matches()) {
                section.problem(
                    "'" + name + "' is not a name.", "Write lower case words joined by _.");
              }
              CronExpression cron = cron(section);
              List<String> jobs = jobs(section);
              List<Duration> waits = waits(section);
              section.refuseOthers();
              if (cron != null) {
                specs.add(new ScheduleSpec(name, cron, jobs, waits));
              }
            });
    return specs;
  }

  private static @Nullable CronExpression cron(Section section) {
    String text = section.required("cron", "Write five fields, like \"0 3 * * *\".");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return CronExpression.parse(text);
    } catch (IllegalArgumentException wrong) {
      section.problem(
          "cron", "'" + text + "' " + wrong.getMessage() + ".", "Write it like \"0 3 * * *\".");
      return null;
    }
  }

  private static List<String> jobs(Section section) {
    List<String> jobs = section.texts("jobs");
    if (jobs.isEmpty()) {
      section.problem("jobs", "is missing.", "Write the verbs to run, like [run].");
    }
    for (String job : jobs) {
      if (!JOBS.contains(job)) {
        section.problem(
            "jobs",
            "'" + job + "' is no job; there is " + String.join(", ", JOBS) + ".",
            "The closest is " + ClosestName.of(job, JOBS) + ".");
      }
    }
    return jobs;
  }

  private static List<Duration> waits(Section section) {
    if (!section.has("retry_minutes")) {
      return USUAL_WAITS;
    }
    List<Duration> waits = new ArrayList<>();
    for (String text : section.texts("retry_minutes")) {
      Duration wait =
          text.matches("[1-9][0-9]{0,3}") ? Duration.ofMinutes(Long.parseLong(text)) : null;
      Duration before = waits.isEmpty() ? Duration.ZERO : waits.get(waits.size() - 1);
      if (wait == null || wait.compareTo(LONGEST_WAIT) > 0 || wait.compareTo(before) < 0) {
        section.problem(
            "retry_minutes",
            "'" + text + "' is not a whole number from 1 to 1440 that does not shrink.",
            "Write growing waits, like [1, 5, 15].");
        return waits;
      }
      waits.add(wait);
    }
    return waits;
  }
}
