package io.clientele.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Calendar days from {@code from} to {@code to}, both included. */
public record Period(LocalDate from, LocalDate to) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.US);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
  private static final int LONGEST_YEARS = 200;

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The period ends (%s) before it starts (%s)".formatted(to, from));
    }
    if (ChronoUnit.YEARS.between(from, to) > LONGEST_YEARS) {
      throw new IllegalArgumentException("The period is longer than two centuries");
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether it is made of complete calendar months. */
  public boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
  }

  /** The complete months that the period touches. */
  public Period wholeMonths() {
    return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
  }

  /**
   * The same part of an earlier stretch: whole months stay whole months, otherwise days of the
   * month are kept (the 31st becomes the last).
   */
  public Period monthsEarlier(int months) {
    LocalDate start = from.minusMonths(months);
    LocalDate end =
        isWholeMonths()
            ? YearMonth.from(to).minusMonths(months).atEndOfMonth()
            : to.minusMonths(months);
    return new Period(start, end);
  }

  /** As many days directly before. */
  public Period daysBefore() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /**
   * As people read it: {@code 1–31 Aug 2011}, {@code Jan–Aug 2011}, {@code 3 Jan 2011 – 4 Feb
   * 2012}.
   */
  public String text() {
    if (isWholeMonths()) {
      YearMonth first = YearMonth.from(from);
      YearMonth last = YearMonth.from(to);
      if (first.equals(last)) {
        return MONTH.format(from);
      }
      return (first.getYear() == last.getYear()
              ? from.format(DateTimeFormatter.ofPattern("MMM", Locale.US))
              : MONTH.format(from))
          + " – "
          + MONTH.format(to);
    }
    if (from.equals(to)) {
      return DAY.format(from);
    }
    return (from.getYear() == to.getYear() ? DAY_OF_YEAR : DAY).format(from)
        + " – "
        + DAY.format(to);
  }
}
