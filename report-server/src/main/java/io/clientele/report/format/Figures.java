package io.clientele.report.format;

import io.clientele.report.measure.Unit;
import io.clientele.report.release.CompanyFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures and dates as text, by the company's locale, zone and currency.
 *
 * <p>Every figure is rounded once, here, half up, from its exact value. Where there is none the
 * text is a dash.
 */
public final class Figures {
  /** What stands where there is no value. */
  public static final String NONE = "–";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);
  private static final BigDecimal LARGE = new BigDecimal(10_000);
  private static final int PER_CENT = 100;

  private final CompanyFacts company;
  private final int minorDigits;

  public Figures(CompanyFacts company) {
    this.company = company;
    this.minorDigits = Math.max(0, company.currency().getDefaultFractionDigits());
  }

  /** In full: money with the digits of its currency. */
  public String exact(@Nullable Object value, Unit unit) {
    if (!(value instanceof Number number)) {
      return NONE;
    }
    BigDecimal amount = decimal(number);
    return switch (unit) {
      case MONEY -> money(amount, minorDigits);
      case COUNT -> plain(amount, 0, isWhole(amount) ? 0 : 2);
      case SHARE -> percent(amount);
      case FACTOR -> plain(amount, 2, 2) + "×";
      case DAYS -> days(plain(amount, 0, 1));
      case MINUTES -> plain(amount, 0, 0) + " min";
      case NUMBER -> plain(amount, 0, 2);
    };
  }

  private static String days(String count) {
    return count + (count.equals("1") ? " day" : " days");
  }

  /** For a headline: large amounts without the minor unit. */
  public String headline(@Nullable Object value, Unit unit) {
    if (unit == Unit.MONEY && value instanceof Number number) {
      BigDecimal amount = decimal(number);
      return amount.abs().compareTo(LARGE) >= 0 ? money(amount, 0) : money(amount, minorDigits);
    }
    return exact(value, unit);
  }

  /** A change from one value to another, with its sign: {@code +12.4 %} or {@code −3.1 points}. */
  public String change(double from, double to, Unit unit) {
    if (unit == Unit.SHARE) {
      return signed(plain(BigDecimal.valueOf(Math.abs(to - from) * PER_CENT), 1, 1), to - from)
          + " points";
    }
    if (from == 0) {
      return to == 0 ? "unchanged" : "from zero";
    }
    double ratio = (to - from) / Math.abs(from);
    return signed(percent(BigDecimal.valueOf(Math.abs(ratio))), ratio);
  }

  /** A value of a dimension as people read it: {@code about_to_sleep} → about to sleep. */
  public static String value(String raw) {
    if (raw.isEmpty()) {
      return "(none)";
    }
    return raw.matches("[a-z0-9]+(_[a-z0-9]+)+") ? raw.replace('_', ' ') : raw;
  }

  /** As {@link #value(String)}; a code with a meaning becomes its {@linkplain Labels label}. */
  public static String value(String column, String raw) {
    String label = Labels.of(column, raw);
    return label.equals(raw) ? value(raw) : label;
  }

  /** A count, grouped. */
  public String count(long value) {
    return plain(BigDecimal.valueOf(value), 0, 0);
  }

  /** A count of rows in words. */
  public String rows(long value) {
    return value == 1 ? "1 row" : count(value) + " rows";
  }

  public String date(LocalDate date) {
    return DATE.format(date);
  }

  /** An instant in the company's zone. */
  public String time(OffsetDateTime instant) {
    return TIME.format(instant.atZoneSameInstant(ZoneId.of(company.timezone())));
  }

  /** Whatever the value is. */
  public String any(@Nullable Object value, boolean money) {
    if (value == null) {
      return NONE;
    }
    if (value instanceof LocalDate date) {
      return unbroken(date(date));
    }
    if (value instanceof OffsetDateTime instant) {
      return unbroken(time(instant));
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Number) {
      return exact(value, money ? Unit.MONEY : Unit.NUMBER);
    }
    return value.toString();
  }

  /** On one line wherever it stands. */
  private static String unbroken(String text) {
    return text.replace(' ', '\u00a0');
  }

  private String money(BigDecimal amount, int digits) {
    NumberFormat format = NumberFormat.getCurrencyInstance(company.locale());
    format.setCurrency(company.currency());
    if (format instanceof DecimalFormat decimals) {
      DecimalFormatSymbols symbols = decimals.getDecimalFormatSymbols();
      symbols.setCurrencySymbol(symbol());
      decimals.setDecimalFormatSymbols(symbols);
    }
    return format(format, rounded(amount, digits), digits, digits);
  }

  /** The sign that the company's locale uses; where it knows the code only, the usual sign. */
  private String symbol() {
    String local = company.currency().getSymbol(company.locale());
    return local.equals(company.currency().getCurrencyCode())
        ? company.currency().getSymbol(Locale.US)
        : local;
  }

  private String percent(BigDecimal ratio) {
    NumberFormat format = NumberFormat.getPercentInstance(company.locale());
    return format(format, ratio, 1, 1);
  }

  private String plain(BigDecimal amount, int leastDigits, int mostDigits) {
    return format(
        NumberFormat.getNumberInstance(company.locale()),
        rounded(amount, mostDigits),
        leastDigits,
        mostDigits);
  }

  /** Rounded before it is printed: a format writes what is a little below zero as -0.00. */
  private static BigDecimal rounded(BigDecimal amount, int digits) {
    return amount.setScale(digits, RoundingMode.HALF_UP);
  }

  private static String format(NumberFormat format, BigDecimal amount, int least, int most) {
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format.format(amount);
  }

  private static String signed(String size, double change) {
    return (change > 0 ? "+" : change < 0 ? "−" : "±") + size;
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal exact) {
      return exact;
    }
    return number instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : BigDecimal.valueOf(number.doubleValue());
  }
}
