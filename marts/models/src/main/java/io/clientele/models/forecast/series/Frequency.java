package io.clientele.models.forecast.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How the periods of a series follow each other, and how many of them make one season.
 *
 * <p>Periods are counted by a whole number. Dated periods count from the one that contains
 * 1970-01-01; numbered periods ({@link Step#NUMBER}) are the caller's own numbers and have no date.
 *
 * @param step length of one period
 * @param seasonLength periods per season, at least 1; 1 means that there is no season
 * @param weekStarts first day of a week; only weekly periods look at it
 */
public record Frequency(Step step, int seasonLength, DayOfWeek weekStarts) {

  /** Length of one period. */
  public enum Step {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    NUMBER
  }

  public static final Frequency YEARLY = dated(Step.YEAR, 1);
  public static final Frequency QUARTERLY = dated(Step.QUARTER, 4);
  public static final Frequency MONTHLY = dated(Step.MONTH, 12);
  public static final Frequency WEEKLY = dated(Step.WEEK, 52);
  public static final Frequency DAILY = dated(Step.DAY, 7);
  public static final Frequency HOURLY = numbered(24);

  private static final long MONDAY_BEFORE_EPOCH = -3;

  public Frequency {
    if (seasonLength < 1) {
      throw new IllegalArgumentException(
          "Season length " + seasonLength + " is not positive; use 1 for a series without season");
    }
  }

  /** Periods that are numbered, not dated. */
  public static Frequency numbered(int seasonLength) {
    return new Frequency(Step.NUMBER, seasonLength, DayOfWeek.MONDAY);
  }

  /** Weeks that start on the given day. */
  public static Frequency weekly(DayOfWeek weekStarts) {
    return new Frequency(Step.WEEK, 52, weekStarts);
  }

  /**
   * Reads {@code yearly, quarterly, monthly, weekly, daily, hourly} or a season length such as
   * {@code 13}.
   *
   * @throws IllegalArgumentException for anything else; the message lists what is possible
   */
  public static Frequency parse(String text) {
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "yearly" -> YEARLY;
      case "quarterly" -> QUARTERLY;
      case "monthly" -> MONTHLY;
      case "weekly" -> WEEKLY;
      case "daily" -> DAILY;
      case "hourly" -> HOURLY;
      default -> numbered(positive(text));
    };
  }

  /** The same calendar with another season, for instance days with a season of a year. */
  public Frequency withSeason(int periods) {
    return new Frequency(step, periods, weekStarts);
  }

  /** The same season over periods that are numbered, not dated. */
  public Frequency numbered() {
    return numbered(seasonLength);
  }

  /**
   * The number of the period that contains a day.
   *
   * @throws IllegalStateException for numbered periods
   */
  public long indexOf(LocalDate day) {
    return switch (step) {
      case YEAR -> day.getYear() - 1970L;
      case QUARTER -> Math.floorDiv(monthsSinceEpoch(day), 3);
      case MONTH -> monthsSinceEpoch(day);
      case WEEK -> Math.floorDiv(day.toEpochDay() - firstWeekStart(), 7);
      case DAY -> day.toEpochDay();
      case NUMBER ->
          throw new IllegalStateException(
              "Day " + day + " in a series of numbered periods; give the period's number");
    };
  }

  /** The first day of a period; empty for numbered periods. */
  public Optional<LocalDate> startOf(long index) {
    LocalDate epoch = LocalDate.EPOCH;
    return switch (step) {
      case YEAR -> Optional.of(epoch.plusYears(index));
      case QUARTER -> Optional.of(epoch.plusMonths(Math.multiplyExact(index, 3L)));
      case MONTH -> Optional.of(epoch.plusMonths(index));
      case WEEK -> Optional.of(LocalDate.ofEpochDay(firstWeekStart() + 7 * index));
      case DAY -> Optional.of(LocalDate.ofEpochDay(index));
      case NUMBER -> Optional.empty();
    };
  }

  private long firstWeekStart() {
    return MONDAY_BEFORE_EPOCH + weekStarts.getValue() - DayOfWeek.MONDAY.getValue();
  }

  private static long monthsSinceEpoch(LocalDate day) {
    return ChronoUnit.MONTHS.between(LocalDate.EPOCH, day.withDayOfMonth(1));
  }

  private static Frequency dated(Step step, int seasonLength) {
    return new Frequency(step, seasonLength, DayOfWeek.MONDAY);
  }

  private static int positive(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "Frequency '"
              + text
              + "' is unknown; use yearly, quarterly, monthly, weekly, daily, hourly or the number"
              + " of periods per season",
          notANumber);
    }
  }
}
