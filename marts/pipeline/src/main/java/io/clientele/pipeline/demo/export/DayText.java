package io.clientele.pipeline.demo.export;

import io.clientele.pipeline.demo.draw.BudapestClock;
import io.clientele.pipeline.demo.draw.Timeline;
import java.time.LocalDate;

/** Days and moments as the systems write them. */
public final class DayText {
  private static final int FROM = Timeline.FIRST - 400;
  private static final String[] ISO = new String[Timeline.DAYS + 1200];
  private static final String[] HUNGARIAN = new String[ISO.length];

  static {
    for (int index = 0; index < ISO.length; index++) {
      ISO[index] = LocalDate.ofEpochDay(FROM + index).toString();
      HUNGARIAN[index] = ISO[index].replace('-', '.') + ".";
    }
  }

  private DayText() {}

  /** {@code 2025-03-01}. */
  public static String iso(int day) {
    return isNear(day) ? ISO[day - FROM] : LocalDate.ofEpochDay(day).toString();
  }

  /** {@code 2025.03.01.} */
  public static String hungarian(int day) {
    return isNear(day) ? HUNGARIAN[day - FROM] : iso(day).replace('-', '.') + ".";
  }

  /** {@code 2025.03.01. 09:05:07}, on the wall clock. */
  public static void appendHungarian(StringBuilder text, long moment) {
    text.append(hungarian(Timeline.day(moment))).append(' ');
    appendTime(text, Timeline.secondOfDay(moment));
  }

  /** {@code 2025-03-01 08:05:07}, in UTC. */
  public static void appendUtc(StringBuilder text, long moment) {
    long utc = BudapestClock.toUtc(moment);
    text.append(iso(Timeline.day(utc))).append(' ');
    appendTime(text, Timeline.secondOfDay(utc));
  }

  private static boolean isNear(int day) {
    return day >= FROM && day < FROM + ISO.length;
  }

  private static void appendTime(StringBuilder text, int second) {
    appendTwo(text, second / 3600);
    text.append(':');
    appendTwo(text, second / 60 % 60);
    text.append(':');
    appendTwo(text, second % 60);
  }

  private static void appendTwo(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
