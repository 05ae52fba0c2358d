package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.acquisition.KeywordChoice;
import io.clientele.pipeline.demo.acquisition.Tag;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.ClickBook;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Employee.Team;
import io.clientele.pipeline.demo.people.Person;
import io.clientele.pipeline.demo.people.Staff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes all orders and refunds of the three years. */
public final class Sales {
  private final Dice dice;
  private final List<Person> people;
  private final List<Keyword> keywords;
  private final KeywordChoice choice;
  private final ClickBook clicks;
  private final Staff staff;

  public Sales(
      long seed, List<Person> people, List<Keyword> keywords, ClickBook clicks, Staff staff) {
    this.dice = Dice.of(seed, "sales");
    this.people = people;
    this.keywords = keywords;
    this.choice = new KeywordChoice(keywords);
    this.clicks = clicks;
    this.staff = staff;
  }

  /** {@code count} sales and the refunds of about four in a hundred, numbered by time. */
  public List<Order> orders(
      List<Acquisition> acquisitions, ShopAccounts accounts, List<Product> products, int count) {
    Basket basket = new Basket(dice, products);
    List<Order> orders = new ArrayList<>(count + count / 20);
    for (Visits.Visit visit : Visits.of(dice, acquisitions, count)) {
      orders.add(sale(visit, acquisitions.get(visit.person()), accounts, basket, orders.size()));
    }
    addRefunds(orders);
    return numbered(orders);
  }

  private Order sale(
      Visits.Visit visit,
      Acquisition acquisition,
      ShopAccounts accounts,
      Basket basket,
      int number) {
    Person person = people.get(visit.person());
    Channel channel = channel(visit, acquisition, person);
    Click click = click(visit, acquisition, person, channel);
    int day = Timeline.day(visit.at());
    boolean isServed = channel == Channel.PHONE || channel == Channel.STORE;
    return new Order(
        number,
        visit.at(),
        visit.person(),
        accounts.used(visit.person(), visit.at(), dice).index(),
        channel,
        channel == Channel.WEB ? tag(visit, acquisition, click) : Tag.NONE,
        click,
        isServed ? staff.anyOf(Team.SALES, day, dice).index() : Order.NONE,
        Order.NONE,
        basket.lines(person.isCompany(), day));
  }

  private Channel channel(Visits.Visit visit, Acquisition acquisition, Person person) {
    boolean isContract = person.isCompany() && acquisition.leadAt() != Timeline.NEVER;
    Channel usual =
        switch (acquisition.origin()) {
          case STORE -> Channel.STORE;
          case MARKETPLACE -> Channel.MARKETPLACE;
          case SEARCH_AD, ORGANIC, DIRECT, NEWSLETTER, SOCIAL ->
              isContract ? Channel.PHONE : Channel.WEB;
        };
    return visit.isFirst() || dice.chance(780)
        ? usual
        : dice.likely(List.of(Channel.values()), 7, 1, 1, 1);
  }

  /** The first web order carries the click that brought it; later ones sometimes a brand click. */
  private @Nullable Click click(
      Visits.Visit visit, Acquisition acquisition, Person person, Channel channel) {
    if (visit.isFirst()) {
      return acquisition.orderClick();
    }
    if (channel != Channel.WEB || !dice.chance(40)) {
      return null;
    }
    int brand = choice.brand(person.country().language());
    return clicks.passingClick(brand, visit.at() - dice.between(120, 1800));
  }

  private Tag tag(Visits.Visit visit, Acquisition acquisition, @Nullable Click click) {
    if (click != null) {
      String campaign =
          click.keyword() == Keyword.NONE
              ? Keyword.CAMPAIGN_WITHOUT_KEYWORDS
              : keywords.get(click.keyword()).campaign();
      return Tag.search(campaign, "");
    }
    if (visit.isFirst()) {
      return acquisition.leadAt() == Timeline.NEVER ? acquisition.tag() : Tag.NONE;
    }
    return dice.chance(150) ? Tag.NEWSLETTER : Tag.NONE;
  }

  private void addRefunds(List<Order> orders) {
    int sales = orders.size();
    for (int number = 0; number < sales; number++) {
      Order sale = orders.get(number);
      int day = sale.day() + dice.between(2, 25);
      if (dice.chance(41) && day <= Timeline.LAST) {
        orders.add(refund(sale, Timeline.at(day, Season.officeSecond(dice)), orders.size()));
      }
    }
  }

  /** All of the order in six of ten cases, else one line of it. */
  private Order refund(Order sale, long at, int number) {
    List<OrderLine> returned = dice.chance(600) ? sale.lines() : List.of(dice.pick(sale.lines()));
    return new Order(
        number,
        at,
        sale.person(),
        sale.account(),
        sale.channel(),
        Tag.NONE,
        null,
        sale.employee(),
        sale.number(),
        returned.stream().map(OrderLine::returned).toList());
  }

  private static List<Order> numbered(List<Order> drafts) {
    List<Order> byTime = new ArrayList<>(drafts);
    byTime.sort(Comparator.comparingLong(Order::at).thenComparingInt(Order::number));
    int[] numbers = new int[drafts.size()];
    for (int number = 0; number < numbers.length; number++) {
      numbers[byTime.get(number).number()] = number;
    }
    List<Order> numbered = new ArrayList<>(drafts.size());
    for (Order order : byTime) {
      int refundOf = order.isRefund() ? numbers[order.refundOf()] : Order.NONE;
      numbered.add(order.numbered(numbered.size(), refundOf));
    }
    return List.copyOf(numbered);
  }
}
