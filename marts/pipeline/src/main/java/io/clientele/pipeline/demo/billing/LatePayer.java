package io.clientele.pipeline.demo.billing;

import io.clientele.pipeline.demo.shop.Channel;
import io.clientele.pipeline.demo.shop.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who pays every invoice on account late, by {@code fewestDays} to {@code mostDays} days.
 */
public record LatePayer(int person, int fewestDays, int mostDays) {
  /** How late, for persons at these places by their orders by telephone. */
  private static final List<Habit> HABITS =
      List.of(
          new Habit(0, 32, 55), new Habit(3, 14, 30), new Habit(9, 21, 45), new Habit(18, 10, 35));

  /** Fewer orders are no habit. */
  private static final int FEWEST_ORDERS = 12;

  private record Habit(int place, int fewestDays, int mostDays) {}

  /** The one with the most orders by telephone comes first. */
  static List<LatePayer> of(List<Order> orders) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Order order : orders) {
      if (order.channel() == Channel.PHONE) {
        counts.merge(order.person(), 1, Integer::sum);
      }
    }
    List<Map.Entry<Integer, Integer>> busiest = new ArrayList<>(counts.entrySet());
    busiest.sort(Comparator.comparingInt(person -> -person.getValue()));
    return HABITS.stream()
        .filter(habit -> habit.place() < busiest.size())
        .filter(
            habit -> habit.place() == 0 || busiest.get(habit.place()).getValue() >= FEWEST_ORDERS)
        .map(
            habit ->
                new LatePayer(
                    busiest.get(habit.place()).getKey(), habit.fewestDays(), habit.mostDays()))
        .toList();
  }
}
