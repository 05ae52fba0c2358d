package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.Delivery;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.goals.Goal;
import io.clientele.pipeline.demo.goals.Goals;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.time.YearMonth;
import java.util.List;

/** {@code targets_<date>.csv}: the goals of every year that has begun, as they stand on a day. */
final class TargetFile {
  private static final List<String> HEADER =
      List.of("Célkód", "Mutató", "Felelős", "Kezdet", "Vég", "Összeg", "Pénznem");

  private TargetFile() {}

  static Rendered render(World world, Delivery delivery) {
    CsvText csv = CsvText.hungarian().line(HEADER);
    for (int year = Goals.FIRST_YEAR; year <= delivery.date().getYear(); year++) {
      Goals.of(world, year).forEach(goal -> add(csv, world, goal));
    }
    return csv.rendered(csv.lines() - 1, List.of());
  }

  private static void add(CsvText csv, World world, Goal goal) {
    csv.cell(goal.id())
        .cell(goal.metric().hungarian())
        .cell(goal.employee() == Order.NONE ? "" : world.staff().employee(goal.employee()).email())
        .hungarianDay(Timeline.monthStart(goal.firstMonth()))
        .hungarianDay(lastDay(goal));
    if (goal.metric().isMoney()) {
      csv.hungarianMoney(goal.amount()).cell("EUR").end();
    } else {
      csv.cell(goal.amount()).empty().end();
    }
  }

  /** A goal may reach beyond the days that the company has lived through. */
  private static int lastDay(Goal goal) {
    return (int)
        YearMonth.from(Timeline.FIRST_DATE)
            .plusMonths(goal.lastMonth())
            .atEndOfMonth()
            .toEpochDay();
  }
}
