package io.clientele.pipeline.demo.goals;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.goals.Goal.Metric;
import io.clientele.pipeline.demo.people.Employee;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The goals of a year, set before it begins: what the same months brought a year before, and as
 * much again, for the company grows. The first year has only one quarter before it, four times.
 */
public final class Goals {
  public static final int FIRST_YEAR = 2024;
  public static final int LAST_YEAR = 2026;

  private static final int YEAR = 12;
  private static final int QUARTER = 3;
  private static final int GROWTH_PERCENT = 100;

  /** Goals are round numbers. */
  private static final long ROUND = 100;

  private Goals() {}

  /** The whole company's for the year and its quarters, then those of the sales team. */
  public static List<Goal> of(World world, int year) {
    int first = Timeline.monthNamed(year + "-01");
    List<Goal> goals = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      goals.add(company(world, year + "-" + metric.name().charAt(0), metric, first, YEAR));
    }
    if (year > FIRST_YEAR) {
      for (int quarter = 0; quarter < YEAR / QUARTER; quarter++) {
        String id = year + "-Q" + (quarter + 1);
        goals.add(company(world, id, Metric.REVENUE, first + QUARTER * quarter, QUARTER));
      }
    }
    for (Employee employee : world.staff().employees()) {
      if (employee.team() == Team.SALES && employee.worksOn(Timeline.monthStart(first))) {
        goals.add(own(world, year, first, employee));
      }
    }
    return goals;
  }

  private static Goal company(World world, String id, Metric metric, int first, int months) {
    return goal(world, id, metric, Order.NONE, first, months);
  }

  private static Goal own(World world, int year, int first, Employee employee) {
    String id = year + "-S" + employee.index();
    return goal(world, id, Metric.REVENUE, employee.index(), first, YEAR);
  }

  private static Goal goal(
      World world, String id, Metric metric, int employee, int first, int months) {
    int from = Math.max(0, first - YEAR);
    int until = Math.min(from + months, first);
    long before = Goal.reached(world, metric, employee, from, until - 1);
    long planned = before * months / (until - from) * (100 + GROWTH_PERCENT) / 100;
    long unit = metric.isMoney() ? 100 * ROUND : ROUND / 10;
    long amount = Math.max(unit, planned / unit * unit);
    return new Goal(id, metric, employee, first, first + months - 1, amount);
  }
}
