package io.clientele.pipeline.demo.shop;

import io.clientele.pipeline.demo.acquisition.Acquisition;
import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When people buy.
 *
 * <p>Everybody comes by a Poisson process of an own rate, thinned by the season. More visits are
 * drawn than wanted, each with a random mark; keeping those with the lowest marks thins every
 * process alike and gives exactly the wanted number of orders.
 */
final class Visits {
  private static final Comparator<Visit> BY_MARK =
      Comparator.comparingLong(Visit::mark)
          .thenComparingInt(Visit::person)
          .thenComparingLong(Visit::at);
  private static final Comparator<Visit> BY_TIME =
      Comparator.comparingLong(Visit::at).thenComparingInt(Visit::person);

  private Visits() {}

  /** One order of one person; {@code mark} orders the repeated ones by chance. */
  record Visit(int person, long at, long mark, boolean isFirst) {}

  /** The first order of everybody and as many repeated ones as make {@code orders}, by time. */
  static List<Visit> of(Dice dice, List<Acquisition> acquisitions, int orders) {
    List<Visit> visits = new ArrayList<>(orders * 2);
    for (Acquisition acquisition : acquisitions) {
      visits.add(new Visit(acquisition.person(), acquisition.firstOrderAt(), -1, true));
      addRepeats(visits, acquisition, dice);
    }
    visits.sort(BY_MARK);
    return visits.stream().limit(orders).sorted(BY_TIME).toList();
  }

  private static void addRepeats(List<Visit> visits, Acquisition acquisition, Dice dice) {
    int first = Timeline.day(acquisition.firstOrderAt());
    int last = Math.min(acquisition.lastOrderDay(), Timeline.LAST);
    int gap =
        switch (acquisition.behaviour()) {
          case ONE_TIME -> Timeline.DAYS;
          case OCCASIONAL -> dice.between(14, 34);
          case LOYAL, LAPSING -> dice.between(3, 7);
        };
    double day = first + 1 + dice.waiting(gap);
    while (day < last) {
      if (Season.accepts(dice, (int) day)) {
        long at = Timeline.at((int) day, Season.shoppingSecond(dice));
        visits.add(new Visit(acquisition.person(), at, dice.next() >>> 1, false));
      }
      day += dice.waiting(gap);
    }
  }
}
