package io.clientele.lakehouse.engine.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The named function {@code date_of(text, layouts, from, to)}. */
public final class Dates {
  private static final Map<String, List<DateTimeFormatter>> LAYOUTS = new ConcurrentHashMap<>();

  private Dates() {}

  /**
   * Reads a date by the first layout that fits the whole text.
   *
   * @param layouts patterns of {@link DateTimeFormatter} separated by {@code |}, such as {@code
   *     dd.MM.yyyy|yyyy-MM-dd}; month names are English
   * @return null when no layout fits, when the day does not exist, or when the date lies outside of
   *     {@code from} to {@code to} (both included)
   */
  public static @Nullable LocalDate parse(
      @Nullable String text, String layouts, LocalDate from, LocalDate to) {
    if (text == null) {
      return null;
    }
    for (DateTimeFormatter layout : LAYOUTS.computeIfAbsent(layouts, Dates::compile)) {
      LocalDate date = tryParse(text, layout);
      if (date != null) {
        return date.isBefore(from) || date.isAfter(to) ? null : date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate tryParse(String text, DateTimeFormatter layout) {
    try {
      return LocalDate.parse(text, layout);
    } catch (DateTimeException otherLayout) {
      return null;
    }
  }

  private static List<DateTimeFormatter> compile(String layouts) {
    return Stream.of(layouts.split("\\|")).map(Dates::formatter).toList();
  }

  private static DateTimeFormatter formatter(String layout) {
    boolean shortYear = layout.contains("yy") && !layout.contains("yyyy");
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    if (shortYear) {
      int at = layout.indexOf("yy");
      builder
          .appendPattern(layout.substring(0, at))
          .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
          .appendPattern(layout.substring(at + 2));
    } else {
      builder.appendPattern(layout.replace('y', 'u'));
    }
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }
}
