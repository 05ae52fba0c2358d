package io.clientele.lakehouse.company;

import java.time.LocalTime;

/**
 * From when to when a company is open on one day, on its own clock.
 *
 * @param closes midnight stands for the end of the day
 */
public record Opening(LocalTime opens, LocalTime closes) {
  private static final String DAY_END = "24:00";

  public Opening {
    if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
      throw new IllegalArgumentException("An opening ends after it begins, not at " + closes);
    }
  }

  /**
   * Reads {@code 09:00-17:30}; {@code 24:00} is the end of the day.
   *
   * @throws RuntimeException when it is anything else
   */
  public static Opening parse(String text) {
    String[] times = text.split("-", -1);
    if (times.length != 2) {
      throw new IllegalArgumentException("'" + text + "' is not two times");
    }
    String end = times[1].strip();
    return new Opening(
        LocalTime.parse(times[0].strip()),
        end.equals(DAY_END) ? LocalTime.MIDNIGHT : after(LocalTime.parse(end)));
  }

  private static LocalTime after(LocalTime end) {
    if (end.equals(LocalTime.MIDNIGHT)) {
      throw new IllegalArgumentException("The end of a day is written " + DAY_END);
    }
    return end;
  }

  public boolean lastsUntilDayEnd() {
    return closes.equals(LocalTime.MIDNIGHT);
  }
}
