package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.crm.Lead.Outcome;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.shop.Channel;
import io.clientele.pipeline.demo.shop.Order;
import io.clientele.pipeline.demo.shop.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The deals: one per converted lead, and some about later orders of known firms.
 *
 * <p>Every won deal is followed by an order of the same amount in the shop a few days later, so its
 * money must not be counted twice.
 */
public final class Deals {
  private static final List<String> LOST_REASONS =
      List.of("Price", "Competitor", "No budget", "No answer", "Timing");
  private static final long SMALLEST_REPEAT = 30_000;
  private static final int MISSTATED_BEFORE = Timeline.monthEnd(Timeline.monthNamed("2025-07"));

  private final Dice dice;
  private final DealCourse course;
  private final List<Person> people;
  private final List<Product> products;
  private final List<Deal> deals = new ArrayList<>();

  private Deals(long seed, List<Person> people, List<Product> products) {
    this.dice = Dice.of(seed, "deals");
    this.course = new DealCourse(dice);
    this.people = people;
    this.products = products;
  }

  public static List<Deal> of(
      long seed,
      List<Person> people,
      List<Product> products,
      List<Lead> leads,
      List<Order> orders) {
    Deals maker = new Deals(seed, people, products);
    int[] firstOrders = firstOrders(people.size(), orders);
    for (Lead lead : leads) {
      if (lead.outcome() == Outcome.CONVERTED) {
        int order = firstOrders[lead.person()];
        if (order == Deal.NONE) {
          maker.addProspect(lead);
        } else {
          maker.addWon(lead, orders.get(order));
        }
      }
    }
    for (Order order : orders) {
      maker.addRepeat(order, firstOrders[order.person()] == order.number());
    }
    return List.copyOf(maker.deals);
  }

  private void addWon(Lead lead, Order order) {
    long closedAt = course.officeMoment(order.day() - dice.between(3, 6));
    add(lead.person(), lead.owner(), lead.index(), order, lead.closedAt(), closedAt);
  }

  private void addProspect(Lead lead) {
    Product product = dice.pick(products);
    long amount = (long) product.price() * dice.between(10, 40);
    long createdAt = lead.closedAt();
    boolean isHeld = dice.chance(80);
    long closedAt = course.officeMoment(Timeline.day(createdAt) + dice.between(12, 95));
    List<StageEvent> events =
        isHeld
            ? course.held(createdAt, amount)
            : course.closed(createdAt, closedAt, amount, Stage.CLOSED_LOST);
    deals.add(
        new Deal(
            deals.size(),
            lead.person(),
            lead.owner(),
            lead.index(),
            product,
            Deal.NONE,
            isHeld ? "" : dice.pick(LOST_REASONS),
            0,
            events));
  }

  private void addRepeat(Order order, boolean isFirst) {
    boolean isCandidate =
        order.channel() == Channel.PHONE
            && !order.isRefund()
            && !isFirst
            && people.get(order.person()).isCompany()
            && order.revenue() >= SMALLEST_REPEAT;
    if (!isCandidate || !dice.chance(90)) {
      return;
    }
    int closeDay = order.day() - dice.between(3, 6);
    int createdDay = closeDay - dice.between(8, 40);
    if (createdDay > Timeline.FIRST) {
      long createdAt = course.officeMoment(createdDay);
      long closedAt = course.officeMoment(closeDay);
      add(order.person(), order.employee(), Deal.NONE, order, createdAt, closedAt);
    }
  }

  private void add(int person, int owner, int lead, Order order, long created, long closed) {
    long amount = order.revenue();
    boolean isMisstated = Timeline.day(closed) <= MISSTATED_BEFORE && dice.chance(15);
    deals.add(
        new Deal(
            deals.size(),
            person,
            owner,
            lead,
            order.lines().get(0).product(),
            order.number(),
            "",
            isMisstated ? amount * 10 : 0,
            course.closed(created, closed, amount, Stage.CLOSED_WON)));
  }

  private static int[] firstOrders(int people, List<Order> orders) {
    int[] first = new int[people];
    Arrays.fill(first, Deal.NONE);
    for (Order order : orders) {
      if (first[order.person()] == Deal.NONE) {
        first[order.person()] = order.number();
      }
    }
    return first;
  }
}
