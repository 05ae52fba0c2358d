package io.clientele.pipeline.demo.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The wall clock of Europe/Budapest: UTC+1, and UTC+2 from the last Sunday of March to the last of
 * October (Directive 2000/84/EC).
 *
 * <p>The rule stands here so that the files do not depend on the zone tables of a machine.
 */
public final class BudapestClock {
  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 10;
  private static final long[] SUMMER_FROM = new long[YEARS];
  private static final long[] SUMMER_TO = new long[YEARS];

  static {
    for (int index = 0; index < YEARS; index++) {
      SUMMER_FROM[index] = lastSunday(FIRST_YEAR + index, 3) + 2 * 3600;
      SUMMER_TO[index] = lastSunday(FIRST_YEAR + index, 10) + 3 * 3600;
    }
  }

  private BudapestClock() {}

  /** Seconds since 1970-01-01 UTC of a moment on the wall clock. */
  public static long toUtc(long moment) {
    int year = LocalDate.ofEpochDay(Timeline.day(moment)).getYear() - FIRST_YEAR;
    boolean summer = moment >= SUMMER_FROM[year] && moment < SUMMER_TO[year];
    return moment - (summer ? 7200 : 3600);
  }

  private static long lastSunday(int year, int month) {
    LocalDate start = LocalDate.of(year, month, 1);
    return Timeline.at(
        (int) start.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)).toEpochDay(), 0);
  }
}
