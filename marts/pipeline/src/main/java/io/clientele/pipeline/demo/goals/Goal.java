package io.clientele.pipeline.demo.goals;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;

/**
 * What is to be reached in some months.
 *
 * <p>Months count from the first of {@link Timeline}, and the last may lie behind its end; {@code
 * employee} is an index or {@link Order#NONE} for the whole company; {@code amount} is in cents, or
 * the number of orders.
 */
public record Goal(
    String id, Metric metric, int employee, int firstMonth, int lastMonth, long amount) {

  /** What is counted. */
  public enum Metric {
    REVENUE("árbevétel"),
    MARGIN("fedezet"),
    ORDERS("rendelések");

    private final String hungarian;

    Metric(String hungarian) {
      this.hungarian = hungarian;
    }

    /** As the table of goals calls it. */
    public String hungarian() {
      return hungarian;
    }

    public boolean isMoney() {
      return this != ORDERS;
    }

    private long of(Order order) {
      return switch (this) {
        case REVENUE -> order.revenue();
        case MARGIN -> order.revenue() - order.cost();
        case ORDERS -> order.isRefund() ? 0 : 1;
      };
    }
  }

  /** What the world brought in the goal's months. */
  public long reached(World world) {
    return reached(world, metric, employee, firstMonth, lastMonth);
  }

  static long reached(World world, Metric metric, int employee, int firstMonth, int lastMonth) {
    long reached = 0;
    for (Order order : world.orders()) {
      int month = Timeline.month(order.day());
      boolean isMeant = employee == Order.NONE || order.employee() == employee;
      if (isMeant && month >= firstMonth && month <= lastMonth) {
        reached += metric.of(order);
      }
    }
    return reached;
  }
}
