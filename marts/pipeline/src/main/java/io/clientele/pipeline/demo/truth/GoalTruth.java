package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.goals.Goal;
import io.clientele.pipeline.demo.goals.Goals;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code goals.csv}: the goals whose months have ended, and whether they were reached. */
final class GoalTruth {
  private static final List<String> HEADER = List.of("target", "metric", "status");

  private GoalTruth() {}

  static CsvText of(World world) {
    CsvText csv = CsvText.plain().line(HEADER);
    for (int year = Goals.FIRST_YEAR; year <= Goals.LAST_YEAR; year++) {
      for (Goal goal : Goals.of(world, year)) {
        if (goal.lastMonth() < Timeline.MONTHS) {
          csv.cell(goal.id())
              .cell(goal.metric().name())
              .cell(goal.reached(world) >= goal.amount() ? "reached" : "missed")
              .end();
        }
      }
    }
    return csv;
  }
}
