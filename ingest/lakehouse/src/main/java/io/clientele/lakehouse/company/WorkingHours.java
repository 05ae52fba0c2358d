package io.clientele.lakehouse.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a company is open: one opening per day of the week, and days on which it is closed whatever
 * the week says.
 *
 * @param week the opening of each day; a day that is not in it is closed
 */
public record WorkingHours(SortedMap<DayOfWeek, Opening> week, SortedSet<LocalDate> holidays) {
  /** Monday to Friday from nine to five, without holidays. */
  public static final WorkingHours USUAL = usual();

  public WorkingHours {
    week = new TreeMap<>(week);
    holidays = new TreeSet<>(holidays);
  }

  public static WorkingHours of(Map<DayOfWeek, Opening> week, Collection<LocalDate> holidays) {
    return new WorkingHours(new TreeMap<>(week), new TreeSet<>(holidays));
  }

  public Optional<Opening> on(DayOfWeek day) {
    return Optional.ofNullable(week.get(day));
  }

  /** The opening of a working day that the week calls closed: that of the week's first open day. */
  public Optional<Opening> otherwise() {
    return week.values().stream().findFirst();
  }

  private static WorkingHours usual() {
    Opening nineToFive = Opening.parse("09:00-17:00");
    return of(
        java.util.stream.IntStream.rangeClosed(1, 5)
            .mapToObj(DayOfWeek::of)
            .collect(Collectors.toMap(day -> day, day -> nineToFive)),
        java.util.List.of());
  }
}
