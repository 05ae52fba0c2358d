package io.clientele.report.page;

import io.clientele.report.period.Period;
import io.clientele.report.query.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days, weeks, months or quarters that a period touches, in order. */
record TimeBuckets(Period period, Grain grain, List<LocalDate> starts) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
  private static final int MOST_DAYS = 35;
  private static final int MOST_DAYS_AS_WEEKS = 190;
  private static final int MOST_DAYS_AS_MONTHS = 366 * 4;

  static TimeBuckets of(Period period, Grain grain) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day = start(period.from(), grain);
        !day.isAfter(period.to());
        day = next(day, grain)) {
      starts.add(day);
    }
    return new TimeBuckets(period, grain, List.copyOf(starts));
  }

  /** The grain that gives a readable number of buckets. */
  static Grain grainFor(Period period, boolean monthly) {
    if (!monthly && period.days() <= MOST_DAYS) {
      return Grain.DAY;
    }
    if (!monthly && period.days() <= MOST_DAYS_AS_WEEKS) {
      return Grain.WEEK;
    }
    return period.days() <= MOST_DAYS_AS_MONTHS ? Grain.MONTH : Grain.QUARTER;
  }

  /** Whether the period covers less than the whole bucket. */
  boolean isPartial(int position) {
    LocalDate start = starts.get(position);
    return start.isBefore(period.from()) || next(start, grain).minusDays(1).isAfter(period.to());
  }

  LocalDate end(int position) {
    return next(starts.get(position), grain).minusDays(1);
  }

  List<String> labels() {
    return starts.stream().map(this::label).toList();
  }

  /** Shorter, for an axis. */
  List<String> axisLabels() {
    return grain == Grain.WEEK ? starts.stream().map(DAY::format).toList() : labels();
  }

  private String label(LocalDate start) {
    return switch (grain) {
      case NONE, DAY -> DAY.format(start);
      case WEEK -> "week of " + DAY.format(start);
      case MONTH -> MONTH.format(start);
      case QUARTER -> "Q" + start.get(IsoFields.QUARTER_OF_YEAR) + " " + start.getYear();
      case YEAR -> String.valueOf(start.getYear());
    };
  }

  private static LocalDate start(LocalDate day, Grain grain) {
    return switch (grain) {
      case NONE, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate start, Grain grain) {
    return switch (grain) {
      case NONE, DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case YEAR -> start.plusYears(1);
    };
  }
}
