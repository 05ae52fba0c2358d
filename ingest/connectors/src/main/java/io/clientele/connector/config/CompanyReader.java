package io.clientele.connector.config;

import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.table.ClosestName;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code company} section. */
final class CompanyReader {
  private static final Set<String> REVENUE = Set.of("auto", "ordered", "invoiced", "paid", "won");

  private CompanyReader() {}

  /**
   * @param folder what the file of holidays is relative to; null where it is not to be read
   */
  static CompanySettings read(Section company, @Nullable Path folder) {
    CompanySettings settings =
        new CompanySettings(
            company.text("name", "Company"),
            company.value(
                "currency",
                "EUR",
                text -> Currency.getInstance(text).getCurrencyCode(),
                "Write the ISO 4217 code, like EUR."),
            zone(company, "timezone", ZoneOffset.UTC),
            company.value("as_of", AsOf.NOW, AsOf::parse, "Write now, or a date like 2026-01-31."),
            company.oneOf("revenue", "auto", words(REVENUE)),
            company.oneOf("week_starts", "monday", words(Set.of("monday", "sunday"))),
            company.value(
                "fiscal_year_starts",
                "01-01",
                CompanyReader::monthDay,
                "Write month and day, like 04-01."),
            company.value(
                "locale", "en", CompanyReader::locale, "Write a language tag, like hu-HU."),
            WorkingHoursReader.read(company, folder),
            company.value(
                "answer_within_seconds",
                Company.USUAL_ANSWER_SECONDS,
                CompanyReader::seconds,
                "Write a number of seconds from 1 to 3600."));
    company.refuseOthers();
    return settings;
  }

  /** A time zone by its name; an unknown one is reported with the closest. */
  static ZoneId zone(Section section, String key, ZoneId otherwise) {
    String text = section.textOrNull(key);
    if (text == null) {
      return otherwise;
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      section.problem(
          key,
          "'" + text + "' is no time zone.",
          "The closest is " + ClosestName.of(text, ZoneId.getAvailableZoneIds()) + ".");
      return otherwise;
    }
  }

  private static Map<String, String> words(Set<String> words) {
    Map<String, String> same = new TreeMap<>();
    words.forEach(word -> same.put(word, word));
    return same;
  }

  private static int seconds(String text) {
    int seconds = Integer.parseInt(text);
    if (seconds < 1 || seconds > 3600) {
      throw new IllegalArgumentException(text);
    }
    return seconds;
  }

  private static String monthDay(String text) {
    MonthDay.parse("--" + text);
    return text;
  }

  private static String locale(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
    } catch (IllformedLocaleException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }
}
