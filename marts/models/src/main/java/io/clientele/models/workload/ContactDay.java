package io.clientele.models.workload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The contacts of one day.
 *
 * @param byHour one count for each of the 24 hours of the clock
 */
public record ContactDay(LocalDate date, List<Long> byHour) {
  static final int HOURS = 24;

  public ContactDay {
    byHour = List.copyOf(byHour);
    if (byHour.size() != HOURS) {
      throw new IllegalArgumentException(
          date + " has " + byHour.size() + " hours; give 24 counts, zeros among them");
    }
  }

  long at(int hour) {
    return byHour.get(hour);
  }

  /** The Monday of its week, as days since 1970. */
  long week() {
    return date.with(DayOfWeek.MONDAY).toEpochDay();
  }
}
