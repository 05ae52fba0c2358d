package io.clientele.report.release;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.Currency;
import java.util.Locale;

/**
 * What a page must know about the company to print its figures.
 *
 * @param defaultModel the attribution model that a page shows first
 */
public record CompanyFacts(
    String name,
    Currency currency,
    String timezone,
    Locale locale,
    DayOfWeek weekStarts,
    String defaultModel) {

  public CompanyFacts {
    requireNonNull(name);
    requireNonNull(currency);
    requireNonNull(timezone);
    requireNonNull(locale);
    requireNonNull(weekStarts);
    requireNonNull(defaultModel);
  }
}
