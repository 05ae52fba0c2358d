package io.clientele.pipeline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.connector.schedule.ScheduleSpec;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schedules with their next times and how they last ended, as rows. */
final class ScheduleList {
  static final List<String> COLUMNS =
      List.of("schedule", "cron", "jobs", "next_at", "last_ended_at", "last_state", "attempts");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

  private ScheduleList() {}

  /**
   * A row for each schedule; times in the company's zone.
   *
   * @param last the newest turn of each schedule, as the journal has it
   */
  static List<List<@Nullable Object>> rows(
      List<ScheduleSpec> schedules, ZoneId zone, Instant now, Map<String, JsonNode> last) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ScheduleSpec schedule : schedules) {
      JsonNode turn = last.get(schedule.name());
      rows.add(
          Arrays.asList(
              schedule.name(),
              schedule.cron().toString(),
              String.join(", ", schedule.jobs()),
              schedule.cron().next(now, zone).map(next -> time(next, zone)).orElse(""),
              turn == null ? null : time(Instant.parse(turn.path("ended_at").asText()), zone),
              turn == null ? null : turn.path("state").asText(),
              turn == null ? null : turn.path("attempts").asInt()));
    }
    return rows;
  }

  private static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }
}
