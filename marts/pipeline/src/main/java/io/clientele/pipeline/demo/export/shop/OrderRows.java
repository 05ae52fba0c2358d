package io.clientele.pipeline.demo.export.shop;

import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.OrderLine;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.List;

/** Which order lines stand in a month's file, and in which form. */
final class OrderRows {
  /** One line of an order; {@code line} counts from 1. */
  record Row(Order order, int line, OrderLine content) {}

  private OrderRows() {}

  /** The lines of a month's file from top to bottom. */
  static List<Row> of(World world, int month, Edition edition) {
    List<Row> rows = new ArrayList<>();
    if (Mistakes.repeatsMonthBefore(month)) {
      List<Row> before = of(world, month - 1, Edition.CORRECTED);
      rows.addAll(
          before.subList(Math.max(0, before.size() - Mistakes.REPEATED_LINES), before.size()));
    }
    for (Order order : ordersOf(world, month, edition)) {
      for (int line = 1; line <= order.lines().size(); line++) {
        rows.add(new Row(order, line, order.lines().get(line - 1)));
      }
    }
    boolean isMiscounted = edition == Edition.MISTAKEN && month == Mistakes.WRONG_QUANTITY_MONTH;
    return isMiscounted ? miscounted(rows) : rows;
  }

  /** The orders of a month with those that the month before told too late. */
  static List<Order> ordersOf(World world, int month, Edition edition) {
    List<Order> orders = new ArrayList<>();
    for (Order order : world.orders()) {
      if (fileMonth(order) == month) {
        orders.add(order);
      }
    }
    boolean isShort = edition == Edition.MISTAKEN && month == Mistakes.MISSING_ORDERS_MONTH;
    return isShort ? orders.subList(0, orders.size() - Mistakes.MISSING_ORDERS) : orders;
  }

  private static int fileMonth(Order order) {
    return Timeline.month(order.day()) + (Mistakes.isLate(order) ? 1 : 0);
  }

  private static List<Row> miscounted(List<Row> rows) {
    List<Row> wrong = new ArrayList<>(rows.size());
    for (Row row : rows) {
      OrderLine line = row.content();
      OrderLine tenfold =
          new OrderLine(line.product(), line.quantity() * 10, line.unitPrice(), line.discount());
      wrong.add(
          Mistakes.isWrongRow(wrong.size()) ? new Row(row.order(), row.line(), tenfold) : row);
    }
    return wrong;
  }
}
