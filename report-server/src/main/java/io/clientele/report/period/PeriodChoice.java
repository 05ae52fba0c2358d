package io.clientele.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader picked: a preset, or two dates of their own.
 *
 * @param preset empty for a range of the reader's own
 */
public record PeriodChoice(Optional<Preset> preset, Period period) {

  /**
   * The choice in an address; anything unreadable is refused with a sentence.
   *
   * @param name the preset's key; {@code from} and {@code to} go before it
   */
  public static PeriodChoice of(
      @Nullable String name,
      @Nullable String from,
      @Nullable String to,
      Preset otherwise,
      LocalDate asOf,
      LocalDate firstDay) {
    if (isGiven(from) || isGiven(to)) {
      LocalDate start = isGiven(from) ? date(from) : firstDay;
      LocalDate end = isGiven(to) ? date(to) : asOf;
      return new PeriodChoice(Optional.empty(), new Period(start, end));
    }
    Preset preset = otherwise;
    if (name != null && !name.isBlank()) {
      try {
        preset = Preset.valueOf(name.toUpperCase(java.util.Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        throw new IllegalArgumentException("There is no period '" + name + "'", unknown);
      }
    }
    return new PeriodChoice(Optional.of(preset), preset.at(asOf, firstDay));
  }

  /** The same part of the stretch before: what figures are compared with. */
  public Period before() {
    if (preset.isPresent()) {
      return preset.get().before(period);
    }
    if (period.isWholeMonths()) {
      long months =
          ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) + 1;
      return period.monthsEarlier((int) months);
    }
    return period.daysBefore();
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static LocalDate date(@Nullable String text) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          "'" + text + "' is no date; write it like 2026-03-31", wrong);
    }
  }
}
