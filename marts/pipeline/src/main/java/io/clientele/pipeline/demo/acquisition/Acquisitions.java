package io.clientele.pipeline.demo.acquisition;

import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.ClickBook;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides for every customer when and how the first order came about. */
public final class Acquisitions {
  private static final int LONGEST_WAY = 84;

  private final Dice dice;
  private final KeywordChoice choice;
  private final ClickBook clicks;

  private Acquisitions(Dice dice, KeywordChoice choice, ClickBook clicks) {
    this.dice = dice;
    this.choice = choice;
    this.clicks = clicks;
  }

  /** One acquisition for each of the customers, in their order. */
  public static List<Acquisition> of(
      long seed, List<Person> customers, KeywordChoice choice, ClickBook clicks) {
    Acquisitions maker = new Acquisitions(Dice.of(seed, "acquisitions"), choice, clicks);
    List<Acquisition> acquisitions = new ArrayList<>(customers.size());
    for (Person customer : customers) {
      acquisitions.add(maker.acquisition(customer));
    }
    return List.copyOf(acquisitions);
  }

  private Acquisition acquisition(Person person) {
    Behaviour behaviour = dice.likely(List.of(Behaviour.values()), 35, 28, 22, 15);
    int day = Season.growingDay(dice, Timeline.FIRST, Timeline.LAST);
    long firstOrderAt = Timeline.at(day, Season.shoppingSecond(dice));
    Origin origin = origin(person);
    long leadAt = leadAt(person, origin, day);
    boolean hasLead = leadAt != Timeline.NEVER;
    boolean isPaid = origin == Origin.SEARCH_AD;
    Click orderClick = isPaid ? orderClick(person, hasLead, firstOrderAt) : null;
    Click leadClick = isPaid && hasLead ? leadClick(person, leadAt, orderClick == null) : null;
    return new Acquisition(
        person.index(),
        origin,
        behaviour,
        origin.tag(),
        leadAt,
        leadClick,
        firstOrderAt,
        orderClick,
        lastOrderDay(behaviour, day));
  }

  private Origin origin(Person person) {
    List<Origin> origins = List.of(Origin.values());
    return person.isCompany()
        ? dice.likely(origins, 45, 15, 22, 8, 4, 6, 0)
        : dice.likely(origins, 43, 18, 11, 8, 8, 7, 5);
  }

  /** Most firms ask for an offer first; few private people do; shops and marketplaces need none. */
  private long leadAt(Person person, Origin origin, int day) {
    boolean asks = dice.chance(person.isCompany() ? 750 : 60);
    boolean canAsk = origin != Origin.STORE && origin != Origin.MARKETPLACE;
    if (!asks || !canAsk || day < Timeline.FIRST + LONGEST_WAY + 4) {
      return Timeline.NEVER;
    }
    int daysBefore = person.isCompany() ? dice.between(16, LONGEST_WAY) : dice.between(2, 30);
    return Timeline.at(day - daysBefore, Season.shoppingSecond(dice));
  }

  private Click leadClick(Person person, long leadAt, boolean isLastTouch) {
    int keyword = choice.earning(person.country().language(), Timeline.day(leadAt), dice);
    long at = leadAt - dice.between(90, 1500);
    return isLastTouch
        ? clicks.buyersClick(keyword, at, person.index())
        : clicks.passingClick(keyword, at);
  }

  private @Nullable Click orderClick(Person person, boolean hasLead, long firstOrderAt) {
    if (hasLead) {
      boolean comesAgain = !person.isCompany() && dice.chance(400);
      int brand = choice.brand(person.country().language());
      return comesAgain ? clicks.buyersClick(brand, before(firstOrderAt), person.index()) : null;
    }
    long at = clickedAt(firstOrderAt);
    int keyword = choice.earning(person.country().language(), Timeline.day(at), dice);
    return clicks.buyersClick(keyword, at, person.index());
  }

  /** Half of the buyers order in the same visit, the others within four weeks. */
  private long clickedAt(long firstOrderAt) {
    int daysBefore = dice.chance(550) ? 0 : dice.between(1, 28);
    int day = Timeline.day(firstOrderAt) - daysBefore;
    return daysBefore == 0 || day < Timeline.FIRST
        ? before(firstOrderAt)
        : Timeline.at(day, Season.shoppingSecond(dice));
  }

  private long before(long firstOrderAt) {
    return firstOrderAt - dice.between(240, 3000);
  }

  private int lastOrderDay(Behaviour behaviour, int firstDay) {
    return switch (behaviour) {
      case ONE_TIME -> firstDay;
      case OCCASIONAL -> dice.chance(400) ? firstDay + dice.between(90, 500) : Timeline.LAST;
      case LOYAL -> dice.chance(150) ? firstDay + dice.between(200, 600) : Timeline.LAST;
      case LAPSING -> firstDay + dice.between(100, 280);
    };
  }
}
