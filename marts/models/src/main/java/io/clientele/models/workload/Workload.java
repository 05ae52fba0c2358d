package io.clientele.models.workload;

import java.util.List;
import java.util.Optional;

/**
 * Forecasts the contacts of each hour of the week from its mean over the last complete weeks.
 *
 * <p>Days that shall not count, such as holidays, are left out by the caller. The limits are
 * quantiles of a negative binomial distribution whose spread is that of the weeks themselves;
 * counts are whole, so that at least, and mostly more than, 80 % lie within. How many did is
 * measured on weeks that the limits did not know.
 */
public final class Workload {
  /** So many weeks tell what an hour brings. */
  public static final int WEEKS = 12;

  /** So many weeks are replayed. */
  public static final int REPLAYED_WEEKS = 4;

  /** With fewer weeks nothing is told. */
  public static final int FEWEST_WEEKS = 6;

  private Workload() {}

  /** The order of the days does not matter. */
  public static WorkloadForecast of(List<ContactDay> days) {
    List<Long> weeks = days.stream().map(ContactDay::week).distinct().sorted().toList();
    List<HourForecast> hours = before(days, weeks, weeks.size()).all();
    if (weeks.size() < FEWEST_WEEKS) {
      return new WorkloadForecast(
          hours,
          0,
          0,
          Optional.of(
              "%d complete weeks; a forecast needs %d".formatted(weeks.size(), FEWEST_WEEKS)));
    }
    long replayed = 0;
    long held = 0;
    int first = Math.max(FEWEST_WEEKS, weeks.size() - REPLAYED_WEEKS);
    for (int week = first; week < weeks.size(); week++) {
      HourHistory before = before(days, weeks, week);
      long monday = weeks.get(week);
      for (ContactDay day : days) {
        if (day.week() == monday) {
          replayed += asked(before, day);
          held += held(before, day);
        }
      }
    }
    return new WorkloadForecast(hours, replayed, held, Optional.empty());
  }

  private static HourHistory before(List<ContactDay> days, List<Long> weeks, int end) {
    List<Long> known = weeks.subList(Math.max(0, end - WEEKS), end);
    return new HourHistory(days.stream().filter(day -> known.contains(day.week())).toList());
  }

  private static long asked(HourHistory before, ContactDay day) {
    long asked = 0;
    for (int hour = 0; hour < ContactDay.HOURS; hour++) {
      asked += isAsked(before, day, hour) ? 1 : 0;
    }
    return asked;
  }

  private static long held(HourHistory before, ContactDay day) {
    long held = 0;
    for (int hour = 0; hour < ContactDay.HOURS; hour++) {
      HourForecast limits = before.forecast(day.date().getDayOfWeek().getValue(), hour);
      boolean isHeld = limits.low() <= day.at(hour) && day.at(hour) <= limits.high();
      held += isHeld && isAsked(before, day, hour) ? 1 : 0;
    }
    return held;
  }

  /** An hour in which nothing ever comes, and nothing came, proves nothing. */
  private static boolean isAsked(HourHistory before, ContactDay day, int hour) {
    return day.at(hour) > 0 || before.hasContact(day.date().getDayOfWeek().getValue(), hour);
  }
}
