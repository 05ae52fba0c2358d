package io.clientele.pipeline.demo.draw;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The three years of the sample company.
 *
 * <p>A day is an epoch day. A moment is a number of seconds since 1970-01-01 on the company's own
 * wall clock; {@link BudapestClock} turns it into UTC.
 */
public final class Timeline {
  public static final LocalDate FIRST_DATE = LocalDate.of(2023, 10, 1);
  public static final LocalDate LAST_DATE = LocalDate.of(2026, 9, 30);
  public static final int FIRST = (int) FIRST_DATE.toEpochDay();
  public static final int LAST = (int) LAST_DATE.toEpochDay();
  public static final int DAYS = LAST - FIRST + 1;
  public static final int MONTHS = 36;
  public static final int SECONDS_PER_DAY = 86_400;

  /** Stands where a day or a moment is missing. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final int[] MONTH_OF_DAY = new int[DAYS];
  private static final int[] MONTH_START = new int[MONTHS + 1];

  static {
    YearMonth month = YearMonth.from(FIRST_DATE);
    for (int index = 0; index <= MONTHS; index++) {
      MONTH_START[index] = (int) month.plusMonths(index).atDay(1).toEpochDay();
    }
    for (int day = FIRST, index = 0; day <= LAST; day++) {
      index = day == MONTH_START[index + 1] ? index + 1 : index;
      MONTH_OF_DAY[day - FIRST] = index;
    }
  }

  private Timeline() {}

  /** The moment {@code second} seconds after the midnight that begins the day. */
  public static long at(int day, int second) {
    return (long) day * SECONDS_PER_DAY + second;
  }

  /** The day on which a moment lies. */
  public static int day(long moment) {
    return (int) Math.floorDiv(moment, (long) SECONDS_PER_DAY);
  }

  /** The seconds between the midnight before a moment and the moment. */
  public static int secondOfDay(long moment) {
    return (int) Math.floorMod(moment, (long) SECONDS_PER_DAY);
  }

  /** The number of the month in which a day of the three years lies, counted from 0. */
  public static int month(int day) {
    return MONTH_OF_DAY[day - FIRST];
  }

  public static int monthStart(int month) {
    return MONTH_START[month];
  }

  public static int monthEnd(int month) {
    return MONTH_START[month + 1] - 1;
  }

  /** The month as people write it, such as {@code 2025-03}. */
  public static String monthName(int month) {
    return YearMonth.from(FIRST_DATE).plusMonths(month).toString();
  }

  /** The number of a month given by its name, such as {@code 2025-03}. */
  public static int monthNamed(String name) {
    return month((int) YearMonth.parse(name).atDay(1).toEpochDay());
  }

  public static boolean covers(int day) {
    return day >= FIRST && day <= LAST;
  }

  /** 1 for Monday to 7 for Sunday. */
  public static int weekday(int day) {
    return Math.floorMod(day + 3, 7) + 1;
  }
}
