package io.clientele.pipeline.demo.ads;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Season;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects every click of the three years: first those of known people, then the many that led to
 * nothing.
 */
public final class ClickBook {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final Comparator<Click> BY_TIME =
      Comparator.comparingLong(Click::at)
          .thenComparingInt(Click::keyword)
          .thenComparing(Click::gclid);
  private static final int IDLE_CLICKS_WITHOUT_KEYWORD = 20;

  private final Dice dice;
  private final List<Keyword> keywords;
  private final List<Click> clicks = new ArrayList<>();

  public ClickBook(long seed, List<Keyword> keywords) {
    this.dice = Dice.of(seed, "clicks");
    this.keywords = keywords;
  }

  /** A click that made somebody a customer. */
  public Click buyersClick(int keyword, long at, int buyer) {
    return add(keyword, at, buyer);
  }

  /** A click of somebody known that made nobody a customer. */
  public Click passingClick(int keyword, long at) {
    return add(keyword, at, Click.NOBODY);
  }

  /** Adds the clicks that led to nothing and gives all of them, by time. */
  public List<Click> complete(double scale) {
    int[] buyers = new int[keywords.size()];
    int buyersWithoutKeyword = 0;
    for (Click click : clicks) {
      if (click.keyword() == Keyword.NONE) {
        buyersWithoutKeyword++;
      } else {
        buyers[click.keyword()]++;
      }
    }
    for (Keyword keyword : keywords) {
      addIdle(keyword, idleCount(keyword, buyers[keyword.index()], scale));
    }
    for (int count = buyersWithoutKeyword * IDLE_CLICKS_WITHOUT_KEYWORD; count > 0; count--) {
      int day = seasonalDay(Timeline.FIRST, Timeline.LAST);
      add(Keyword.NONE, Timeline.at(day, Season.shoppingSecond(dice)), Click.NOBODY);
    }
    clicks.sort(BY_TIME);
    return List.copyOf(clicks);
  }

  private int idleCount(Keyword keyword, int known, double scale) {
    return switch (keyword.promise()) {
      case BRAND, QUICK, SLOW -> known * (1000 / keyword.buyersPerThousand() - 1);
      case NEVER -> Math.max(4, (int) (dice.between(90, 330) * scale));
      case NO_CLICK -> 0;
    };
  }

  private void addIdle(Keyword keyword, int count) {
    for (int number = 0; number < count; number++) {
      int day = seasonalDay(keyword.firstDay(), keyword.lastDay());
      add(keyword.index(), Timeline.at(day, Season.shoppingSecond(dice)), Click.NOBODY);
    }
  }

  private int seasonalDay(int first, int last) {
    int day = dice.between(first, last);
    while (!Season.accepts(dice, day)) {
      day = dice.between(first, last);
    }
    return day;
  }

  private Click add(int keyword, long at, int buyer) {
    Click click = new Click(gclid(), keyword, at, device(keyword, Timeline.day(at)), buyer);
    clicks.add(click);
    return click;
  }

  /** A small keyword is shown on one device a day, which keeps the statistics short. */
  private Device device(int keyword, int day) {
    boolean anyDevice = keyword == Keyword.NONE || keywords.get(keyword).isLarge();
    return Device.any(anyDevice ? dice : Dice.of(keyword, String.valueOf(day)));
  }

  private String gclid() {
    StringBuilder gclid = new StringBuilder(40).append("Cj0KCQ");
    for (int word = 0; word < 3; word++) {
      long bits = dice.next();
      for (int letter = 0; letter < 10; letter++) {
        gclid.append(LETTERS.charAt((int) (bits >>> (6 * letter)) & 63));
      }
    }
    return gclid.append("_wcB").toString();
  }
}
