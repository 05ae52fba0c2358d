package io.clientele.report.period;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The periods that a reader can pick by name; all end at the release's as-of date or before. */
public enum Preset {
  LAST_30_DAYS("Last 30 days", 0),
  LAST_90_DAYS("Last 90 days", 0),
  THIS_MONTH("This month", 1),
  LAST_MONTH("Last month", 1),
  THIS_QUARTER("This quarter", 3),
  THIS_YEAR("This year", 12),
  LAST_YEAR("Last year", 12),
  LAST_12_MONTHS("Last 12 months", 12),
  ALL_TIME("All time", 0);

  private final String label;
  private final int months;

  Preset(String label, int months) {
    this.label = label;
    this.months = months;
  }

  public String label() {
    return label;
  }

  /** Its name in an address. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The days it means.
   *
   * @param firstDay the first day with data, for {@link #ALL_TIME}
   */
  public Period at(LocalDate asOf, LocalDate firstDay) {
    return switch (this) {
      case LAST_30_DAYS -> new Period(asOf.minusDays(29), asOf);
      case LAST_90_DAYS -> new Period(asOf.minusDays(89), asOf);
      case THIS_MONTH -> new Period(asOf.withDayOfMonth(1), asOf);
      case LAST_MONTH -> {
        LocalDate first = asOf.withDayOfMonth(1).minusMonths(1);
        yield new Period(first, asOf.withDayOfMonth(1).minusDays(1));
      }
      case THIS_QUARTER -> new Period(quarterStart(asOf), asOf);
      case THIS_YEAR -> new Period(asOf.withDayOfYear(1), asOf);
      case LAST_YEAR ->
          new Period(asOf.withDayOfYear(1).minusYears(1), asOf.withDayOfYear(1).minusDays(1));
      case LAST_12_MONTHS -> new Period(asOf.withDayOfMonth(1).minusMonths(11), asOf);
      case ALL_TIME -> new Period(firstDay.isAfter(asOf) ? asOf : firstDay, asOf);
    };
  }

  /**
   * The longest period that can be compared with the one before: what a page opens with.
   *
   * @param lastDay the last day with data
   */
  public static Preset opening(LocalDate asOf, LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(asOf.minusDays(60))) {
      return ALL_TIME;
    }
    for (Preset preset : new Preset[] {LAST_12_MONTHS, LAST_90_DAYS}) {
      Period period = preset.at(asOf, firstDay);
      if (!firstDay.isAfter(preset.before(period).from())) {
        return preset;
      }
    }
    return ALL_TIME;
  }

  /** What {@code period} is compared with: the same part of the stretch before. */
  public Period before(Period period) {
    return months == 0 ? period.daysBefore() : period.monthsEarlier(months);
  }

  private static LocalDate quarterStart(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
