package io.clientele.connector.field;

import io.clientele.connector.spec.ExtraDigits;
import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.TextForm;
import io.clientele.lakehouse.engine.function.Dates;
import io.clientele.lakehouse.engine.function.LocalInstants;
import io.clientele.lakehouse.engine.function.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one declared field.
 *
 * <p>The same rules stand in SQL, made by {@link TypedSql}: what passes {@link #check} gives a
 * value there, or null where it is empty.
 */
public final class FieldParser {
  /** The words for true and false that need no declaration, in normalised form. */
  static final Map<String, Boolean> WORDS =
      Map.of(
          "true", true, "1", true, "yes", true, "y", true, "t", true, "false", false, "0", false,
          "no", false, "n", false, "f", false);

  private final FieldSpec field;
  private final Map<String, String> canonical = new HashMap<>();
  private final boolean needsNoCheck;
  private final String layouts;

  public FieldParser(FieldSpec field) {
    this.field = field;
    this.layouts = field.joinedLayouts();
    field.aliases().forEach((alias, value) -> canonical.put(alias, value));
    this.needsNoCheck = field.type() == FieldType.TEXT && !field.isRequired() && !field.isClosed();
  }

  public FieldSpec field() {
    return field;
  }

  /** Whether every text is a good value, so that it need not be looked at. */
  public boolean needsNoCheck() {
    return needsNoCheck;
  }

  /** The text as bronze keeps it: as delivered, or in its one form. */
  public String stored(String raw) {
    return field.form() == TextForm.SALESFORCE_ID ? SalesforceIds.long18(raw.strip()) : raw;
  }

  /**
   * The text that counts: without spaces around it, declared beginnings and endings; null when it
   * is then empty or a declared null; the canonical value of an alias.
   */
  public @Nullable String text(String raw) {
    String text = strip(stored(raw));
    if (text.isEmpty() || field.nulls().contains(text)) {
      return null;
    }
    text = strip(withoutEnds(text));
    if (text.isEmpty() || canonical.isEmpty()) {
      return text.isEmpty() ? null : text;
    }
    String value = canonical.get(String.valueOf(Texts.normalised(text)));
    return value == null ? text : value;
  }

  private String withoutEnds(String text) {
    String rest = text;
    for (String prefix : field.stripPrefixes()) {
      if (rest.startsWith(prefix)) {
        rest = rest.substring(prefix.length());
        break;
      }
    }
    for (String suffix : field.stripSuffixes()) {
      if (rest.endsWith(suffix)) {
        rest = rest.substring(0, rest.length() - suffix.length());
        break;
      }
    }
    return rest;
  }

  /** What is wrong with a delivered text, or null. */
  public @Nullable FieldProblem check(String raw) {
    if (needsNoCheck) {
      return null;
    }
    String text = text(raw);
    if (text == null) {
      return field.isRequired() ? problem(RejectReason.MISSING_REQUIRED, "has no value") : null;
    }
    return switch (field.type()) {
      case TEXT -> checkText(text);
      case INTEGER, DECIMAL, PERCENT -> checkNumber(text);
      case DATE -> checkDate(text);
      case INSTANT -> checkInstant(text);
      case BOOLEAN -> checkBoolean(text);
    };
  }

  private @Nullable FieldProblem checkText(String text) {
    return !field.isClosed() || canonical.containsValue(text)
        ? null
        : problem(RejectReason.UNKNOWN_VALUE, "'" + text + "' is none of the declared values");
  }

  private @Nullable FieldProblem checkNumber(String text) {
    String number = Numbers.canonical(unsigned(text), field.numbers());
    if (number == null) {
      return problem(RejectReason.BAD_NUMBER, "'" + text + "' is not a number");
    }
    if (field.type() == FieldType.INTEGER) {
      return Numbers.isWhole(number)
          ? null
          : problem(RejectReason.BAD_NUMBER, "'" + text + "' is not a whole number");
    }
    if (!Numbers.fitsMoney(number)) {
      return problem(
          RejectReason.BAD_NUMBER, "'" + text + "' has more than twelve digits before the point");
    }
    boolean tooFine =
        field.extraDigits() == ExtraDigits.REFUSE
            && field.type() == FieldType.DECIMAL
            && Numbers.hasExtraDigits(number);
    return tooFine
        ? problem(RejectReason.EXTRA_DIGITS, "'" + text + "' has more than six decimals")
        : null;
  }

  private @Nullable FieldProblem checkDate(String text) {
    LocalDate from = field.from();
    LocalDate to = field.to();
    if (Dates.parse(text, layouts, from, to) != null) {
      return null;
    }
    return Dates.isAmbiguous(text, layouts, from, to)
        ? problem(RejectReason.AMBIGUOUS_DATE, "'" + text + "' is one day or another")
        : problem(
            RejectReason.BAD_DATE,
            "'" + text + "' is not a day written " + layouts.replace("|", " or ") + bounds());
  }

  private String bounds() {
    return field.acceptFrom() == null && field.acceptTo() == null
        ? ""
        : " from " + field.from() + " to " + field.to();
  }

  private @Nullable FieldProblem checkInstant(String text) {
    if (instant(text) != null) {
      return null;
    }
    return LocalInstants.isAmbiguous(text, layouts, field.zone())
        ? problem(RejectReason.AMBIGUOUS_DATE, "'" + text + "' is one instant or another")
        : problem(
            RejectReason.BAD_DATE,
            "'" + text + "' is not a time written " + layouts.replace("|", " or ") + bounds());
  }

  private @Nullable FieldProblem checkBoolean(String text) {
    return WORDS.containsKey(String.valueOf(Texts.normalised(text)))
        ? null
        : problem(RejectReason.BAD_BOOLEAN, "'" + text + "' is neither true nor false");
  }

  /** The number of a text that passes {@link #check}; null for others and for empty ones. */
  public @Nullable BigDecimal amount(String raw) {
    String text = text(raw);
    String number = text == null ? null : Numbers.canonical(unsigned(text), field.numbers());
    return number == null ? null : new BigDecimal(number);
  }

  /** The instant of a text; the start of the day for a date. Null when it is none. */
  public @Nullable Instant instantOf(String raw) {
    String text = text(raw);
    if (text == null) {
      return null;
    }
    if (field.type() == FieldType.DATE) {
      LocalDate date = Dates.parse(text, layouts, field.from(), field.to());
      return date == null ? null : date.atStartOfDay(ZoneId.of(field.zone())).toInstant();
    }
    return instant(text);
  }

  private @Nullable Instant instant(String text) {
    Instant instant = LocalInstants.parse(text, layouts, field.zone());
    if (instant == null || (field.acceptFrom() == null && field.acceptTo() == null)) {
      return instant;
    }
    LocalDate day = instant.atZone(ZoneId.of(field.zone())).toLocalDate();
    return day.isBefore(field.from()) || day.isAfter(field.to()) ? null : instant;
  }

  private String unsigned(String text) {
    boolean percent = field.type() == FieldType.PERCENT && text.endsWith("%");
    return percent ? strip(text.substring(0, text.length() - 1)) : text;
  }

  private FieldProblem problem(RejectReason reason, String what) {
    return new FieldProblem(reason, field.name() + " " + what + ".");
  }

  /** Without ASCII spaces around it, as SQL's trim. */
  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  /** The parsers of all fields, in order. */
  public static List<FieldParser> of(List<FieldSpec> fields) {
    return fields.stream().map(FieldParser::new).toList();
  }
}
