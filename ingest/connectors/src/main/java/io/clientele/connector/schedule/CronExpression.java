package io.clientele.connector.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A cron expression of five fields, as crontab(5) of POSIX and Vixie cron has it: minute, hour, day
 * of the month, month, weekday; lists, ranges, steps and English names. Where both days are given,
 * either is enough.
 *
 * <p>When clocks are put forward, a time that does not exist comes at the moment of the change.
 * When they are put back, a time that exists twice comes once, the first time; an expression for
 * every hour comes in both.
 */
public final class CronExpression {
  /** Leap days around a year like 2100 are eight years apart. */
  private static final int LAST_DAY = 366 * 9;

  private final String text;
  private final NavigableSet<Integer> minutes;
  private final NavigableSet<Integer> hours;
  private final NavigableSet<Integer> days;
  private final NavigableSet<Integer> months;
  private final NavigableSet<Integer> weekdays;
  private final boolean isEveryHour;
  private final boolean isEitherDay;

  private CronExpression(String text, List<String> fields, List<NavigableSet<Integer>> values) {
    this.text = text;
    this.minutes = values.get(0);
    this.hours = values.get(1);
    this.days = values.get(2);
    this.months = values.get(3);
    this.weekdays = values.get(4);
    this.isEveryHour = hours.size() == 24;
    this.isEitherDay = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException naming every field that is wrong
   */
  public static CronExpression parse(String text) {
    List<String> fields = List.of(text.strip().split("\\s+"));
    if (fields.size() != 5) {
      throw new IllegalArgumentException("has not five fields");
    }
    List<NavigableSet<Integer>> values = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (CronField field : CronField.values()) {
      try {
        values.add(field.parse(fields.get(field.ordinal())));
      } catch (IllegalArgumentException mistake) {
        wrong.add(mistake.getMessage());
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException("has a mistake: " + String.join("; ", wrong));
    }
    CronExpression cron = new CronExpression(String.join(" ", fields), fields, values);
    if (cron.next(Instant.EPOCH, ZoneOffset.UTC).isEmpty()) {
      throw new IllegalArgumentException("never comes: no month has such a day");
    }
    return cron;
  }

  /** The first time after an instant, in the clocks of a zone; empty when it never comes. */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    LocalDate first = after.atZone(zone).toLocalDate();
    for (int ahead = 0; ahead <= LAST_DAY; ahead++) {
      LocalDate day = first.plusDays(ahead);
      if (isOn(day)) {
        Optional<Instant> found = Optional.ofNullable(timesOf(day, zone).higher(after));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOn(LocalDate day) {
    boolean isDay = days.contains(day.getDayOfMonth());
    boolean isWeekday = weekdays.contains(day.getDayOfWeek().getValue() % 7);
    return months.contains(day.getMonthValue())
        && (isEitherDay ? isDay || isWeekday : isDay && isWeekday);
  }

  private NavigableSet<Instant> timesOf(LocalDate day, ZoneId zone) {
    NavigableSet<Instant> times = new TreeSet<>();
    for (int hour : hours) {
      for (int minute : minutes) {
        LocalDateTime local = day.atTime(hour, minute);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
          ZoneOffsetTransition gap = zone.getRules().getTransition(local);
          times.add(gap.getInstant());
        } else {
          times.add(local.toInstant(offsets.get(0)));
          if (isEveryHour) {
            times.add(local.toInstant(offsets.get(offsets.size() - 1)));
          }
        }
      }
    }
    return times;
  }

  /** The five fields with one space between them. */
  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CronExpression that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
