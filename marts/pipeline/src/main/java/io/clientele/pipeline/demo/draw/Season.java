package io.clientele.pipeline.demo.draw;

import java.time.LocalDate;

/** How busy the company is: by month, weekday and hour. */
public final class Season {
  private static final int[] BY_MONTH = {82, 86, 96, 98, 94, 88, 80, 78, 102, 108, 122, 150};
  private static final int[] BY_WEEKDAY = {112, 106, 102, 104, 118, 84, 74};
  private static final int[] BY_HOUR = {
    0, 0, 0, 0, 0, 0, 2, 5, 9, 12, 14, 13, 11, 9, 10, 11, 12, 11, 10, 12, 13, 11, 7, 3
  };
  private static final int[] BY_OFFICE_HOUR = {
    0, 0, 0, 0, 0, 0, 0, 0, 4, 12, 14, 12, 7, 10, 12, 12, 8, 2, 0, 0, 0, 0, 0, 0
  };
  private static final int HIGHEST = 150 * 118;
  private static final int[] OF_DAY = new int[Timeline.DAYS];

  static {
    for (int index = 0; index < OF_DAY.length; index++) {
      LocalDate date = Timeline.FIRST_DATE.plusDays(index);
      OF_DAY[index] =
          BY_MONTH[date.getMonthValue() - 1] * BY_WEEKDAY[date.getDayOfWeek().getValue() - 1];
    }
  }

  private Season() {}

  /** True more often on a busy day; in about every second case on an average one. */
  public static boolean accepts(Dice dice, int day) {
    return dice.below(HIGHEST) < OF_DAY[day - Timeline.FIRST];
  }

  /** A busy day rather than a calm one, and a late one rather than an early one: business grows. */
  public static int growingDay(Dice dice, int first, int last) {
    int day = dice.between(first, last);
    while (dice.below(250) >= 100 + 150 * (day - Timeline.FIRST) / Timeline.DAYS
        || !accepts(dice, day)) {
      day = dice.between(first, last);
    }
    return day;
  }

  /** A second of the day at which somebody buys. */
  public static int shoppingSecond(Dice dice) {
    return dice.weighted(BY_HOUR) * 3600 + dice.below(3600);
  }

  /** A second of the day at which somebody works in an office. */
  public static int officeSecond(Dice dice) {
    return dice.weighted(BY_OFFICE_HOUR) * 3600 + dice.below(3600);
  }

  /** The day itself, or the Monday after it when it lies on a weekend. */
  public static int workday(int day) {
    int weekday = Timeline.weekday(day);
    return weekday > 5 ? day + 8 - weekday : day;
  }
}
