package io.clientele.pipeline.demo.ads;

import io.clientele.pipeline.demo.draw.Dice;
import io.clientele.pipeline.demo.draw.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns clicks into daily statistics, and adds days on which an ad was seen and not clicked. */
public final class AdStatistics {
  /** Days at the end of a month that the next month's file delivers again. */
  public static final int RESTATED_DAYS = 7;

  private static final Comparator<Click> BY_ROW =
      Comparator.comparingInt((Click click) -> Timeline.day(click.at()))
          .thenComparingInt(Click::keyword)
          .thenComparing(Click::device);
  private static final Comparator<AdRow> BY_DAY =
      Comparator.comparingInt(AdRow::day)
          .thenComparingInt(AdRow::keyword)
          .thenComparing(AdRow::device);
  private static final int COST_WITHOUT_KEYWORD = 51;

  private final Dice dice;
  private final List<Keyword> keywords;
  private final List<AdRow> rows = new ArrayList<>();

  private AdStatistics(Dice dice, List<Keyword> keywords) {
    this.dice = dice;
    this.keywords = keywords;
  }

  /** The statistics of all clicks, by day, keyword and device. */
  public static List<AdRow> of(
      long seed, List<Keyword> keywords, List<Click> clicks, double scale) {
    AdStatistics statistics = new AdStatistics(Dice.of(seed, "statistics"), keywords);
    boolean[][] clicked = statistics.addClicked(clicks.stream().sorted(BY_ROW).toList());
    statistics.addUnclicked(clicked, Math.max(8, (int) (110 * Math.min(1.0, scale))));
    statistics.rows.sort(BY_DAY);
    return List.copyOf(statistics.rows);
  }

  private boolean[][] addClicked(List<Click> clicks) {
    boolean[][] clicked = new boolean[keywords.size()][Timeline.DAYS];
    for (int start = 0, end = 0; start < clicks.size(); start = end) {
      Click first = clicks.get(start);
      end = start + 1;
      while (end < clicks.size() && BY_ROW.compare(first, clicks.get(end)) == 0) {
        end++;
      }
      addRow(first, clicks.subList(start, end));
      if (first.keyword() != Keyword.NONE) {
        clicked[first.keyword()][Timeline.day(first.at()) - Timeline.FIRST] = true;
      }
    }
    return clicked;
  }

  private void addRow(Click first, List<Click> clicks) {
    int price =
        first.keyword() == Keyword.NONE
            ? COST_WITHOUT_KEYWORD
            : keywords.get(first.keyword()).clickCost();
    int impressions = dice.below(6);
    long cost = 0;
    List<Integer> buyers = new ArrayList<>();
    for (Click click : clicks) {
      impressions += dice.between(8, 34);
      cost += price(price);
      if (click.buyer() != Click.NOBODY) {
        buyers.add(click.buyer());
      }
    }
    int day = Timeline.day(first.at());
    int invalid = first.keyword() != Keyword.NONE && isRestated(day) ? dice.between(1, 2) : 0;
    rows.add(
        new AdRow(
            first.keyword(),
            day,
            first.device(),
            impressions,
            clicks.size(),
            cost,
            invalid,
            invalid * (long) price(price),
            false,
            List.copyOf(buyers)));
  }

  private void addUnclicked(boolean[][] clicked, int perThousand) {
    for (Keyword keyword : keywords) {
      boolean isFree = keyword.promise() != Promise.NO_CLICK;
      for (int day = keyword.firstDay(); day <= keyword.lastDay(); day++) {
        if (!clicked[keyword.index()][day - Timeline.FIRST] && dice.chance(perThousand)) {
          addUnclicked(keyword, day, isFree ? 0 : dice.between(4, 60));
        }
      }
    }
  }

  private void addUnclicked(Keyword keyword, int day, long cost) {
    boolean vanishes = cost == 0 && isRestated(day) && keyword.clickCost() > 0;
    rows.add(
        new AdRow(
            keyword.index(),
            day,
            Device.any(Dice.of(keyword.index(), String.valueOf(day))),
            dice.between(1, 22),
            0,
            cost,
            vanishes ? 1 : 0,
            vanishes ? price(keyword.clickCost()) : 0,
            vanishes,
            List.of()));
  }

  /** Only the end of a month is delivered twice, and the last month has no successor. */
  private boolean isRestated(int day) {
    int month = Timeline.month(day);
    return month < Timeline.MONTHS - 1
        && day > Timeline.monthEnd(month) - RESTATED_DAYS
        && dice.chance(50);
  }

  private int price(int average) {
    return Math.max(1, average * dice.between(78, 122) / 100);
  }
}
