package io.clientele.connector.chat;

import io.clientele.connector.spec.DateOrder;
import io.clientele.connector.text.RefusedFileException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the order of day, month and year that fits every message of a chat: a day that exists, and
 * no message earlier than the one before it.
 */
final class DateOrders {
  private static final List<DateOrder> ORDERS =
      List.of(DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);

  private final Map<DateOrder, @Nullable LocalDateTime> last = new EnumMap<>(DateOrder.class);
  private final Map<DateOrder, Boolean> isPossible = new EnumMap<>(DateOrder.class);
  private final Map<DateOrder, Boolean> isRising = new EnumMap<>(DateOrder.class);
  private boolean isSameInBoth = true;
  private long count;
  private String example = "";

  DateOrders() {
    ORDERS.forEach(
        order -> {
          isPossible.put(order, true);
          isRising.put(order, true);
        });
  }

  void add(ChatLine line) {
    count++;
    boolean hasYearFirst = line.first() > 99;
    for (DateOrder order : ORDERS) {
      LocalDateTime at = line.at(order);
      boolean fits = at != null && hasYearFirst == (order == DateOrder.YEAR_FIRST);
      isPossible.merge(order, fits, Boolean::logicalAnd);
      LocalDateTime before = last.get(order);
      if (at != null) {
        isRising.merge(order, before == null || !at.isBefore(before), Boolean::logicalAnd);
        last.put(order, at);
      }
    }
    if (line.first() != line.second()) {
      isSameInBoth = false;
      example = line.first() + "/" + line.second() + "/" + line.third();
    }
  }

  /**
   * The order of the file.
   *
   * @throws RefusedFileException when no message was added, no order fits or two do
   */
  DateOrder found() {
    if (count == 0) {
      throw new RefusedFileException(
          "has no line like '[03/09/2026, 11:12:40] Name: text'. Is it an exported chat?");
    }
    List<DateOrder> possible = ORDERS.stream().filter(order -> is(isPossible, order)).toList();
    List<DateOrder> rising = possible.stream().filter(order -> is(isRising, order)).toList();
    List<DateOrder> left = rising.isEmpty() ? possible : rising;
    if (left.isEmpty()) {
      throw new RefusedFileException(
          "has dates of no single order, such as " + example + ". Export the chat again.");
    }
    if (left.size() > 1 && !isSameInBoth) {
      throw new RefusedFileException(
          "has dates that can be read in two ways, such as "
              + example
              + ". Set date_order to day_first or month_first.");
    }
    return left.get(0);
  }

  private static boolean is(Map<DateOrder, Boolean> map, DateOrder order) {
    return Boolean.TRUE.equals(map.get(order));
  }
}
