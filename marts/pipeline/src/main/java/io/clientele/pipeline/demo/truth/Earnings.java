package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the customers of one keyword, or of one keyword and click month, brought.
 *
 * <p>Events are in the order of time; money is in cents. A customer belongs to the last click
 * before the first order, for ever.
 */
final class Earnings {

  /** The margin of one order or refund. */
  record Event(int day, long margin) {}

  private final List<Event> events = new ArrayList<>();
  private final Set<Integer> customers = new TreeSet<>();
  private long revenue;
  private long margin;
  private long firstRevenue;
  private long firstMargin;

  private Earnings() {}

  /** The earnings of every keyword by its index, and of clicks without one in the last place. */
  static List<Earnings> byKeyword(World world) {
    int places = world.keywords().size() + 1;
    int[] place = new int[world.acquisitions().size()];
    for (int person = 0; person < place.length; person++) {
      Click click = world.acquisitions().get(person).lastClick();
      place[person] = click == null ? -1 : Math.floorMod(click.keyword(), places);
    }
    return collect(world, place, places);
  }

  /** The earnings of every keyword and click month: keyword index times months plus month. */
  static List<Earnings> byCohort(World world) {
    int places = world.keywords().size() * Timeline.MONTHS;
    int[] place = new int[world.acquisitions().size()];
    Arrays.fill(place, -1);
    for (int person = 0; person < place.length; person++) {
      Click click = world.acquisitions().get(person).lastClick();
      if (click != null && click.keyword() >= 0) {
        int month = Timeline.month(Timeline.day(click.at()));
        place[person] = click.keyword() * Timeline.MONTHS + month;
      }
    }
    return collect(world, place, places);
  }

  private static List<Earnings> collect(World world, int[] place, int places) {
    List<Earnings> all = new ArrayList<>(places);
    for (int index = 0; index < places; index++) {
      all.add(new Earnings());
    }
    for (Order order : world.orders()) {
      if (place[order.person()] >= 0) {
        all.get(place[order.person()]).add(order);
      }
    }
    return all;
  }

  private void add(Order order) {
    long orderRevenue = order.revenue();
    long orderMargin = orderRevenue - order.cost();
    if (customers.add(order.person())) {
      firstRevenue += orderRevenue;
      firstMargin += orderMargin;
    }
    revenue += orderRevenue;
    margin += orderMargin;
    events.add(new Event(order.day(), orderMargin));
  }

  List<Event> events() {
    return events;
  }

  int customers() {
    return customers.size();
  }

  long revenue() {
    return revenue;
  }

  long margin() {
    return margin;
  }

  long firstRevenue() {
    return firstRevenue;
  }

  long firstMargin() {
    return firstMargin;
  }
}
