package io.clientele.lakehouse.engine.function;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The named function {@code date_of(text, layouts, from, to)}. */
public final class Dates {
  private static final Map<String, List<Layout>> LAYOUTS = new ConcurrentHashMap<>();

  private Dates() {}

  /**
   * Reads a date by the layouts; white space around the text is ignored.
   *
   * @param layouts separated by {@code |}, such as {@code dd.MM.yyyy|yyyy-MM-dd}; letters as in
   *     {@link java.time.format.DateTimeFormatter}, month names are English
   * @return null when no layout gives a day that exists and lies within {@code from} to {@code to}
   *     (both included), and also when two layouts give two different ones: nothing is guessed
   */
  public static @Nullable LocalDate parse(
      @Nullable String text, String layouts, LocalDate from, LocalDate to) {
    if (text == null) {
      return null;
    }
    String trimmed = text.strip();
    LocalDate found = null;
    for (Layout layout : compiled(layouts)) {
      Layout.Reading reading = layout.read(trimmed);
      if (reading == null) {
        continue;
      }
      LocalDate date = reading.local().toLocalDate();
      if (date.isBefore(from) || date.isAfter(to)) {
        continue;
      }
      if (found != null && !found.equals(date)) {
        return null;
      }
      found = date;
    }
    return found;
  }

  /**
   * Whether two layouts read the text as two different days within the bounds: why {@link #parse}
   * gave null.
   */
  public static boolean isAmbiguous(String text, String layouts, LocalDate from, LocalDate to) {
    return compiled(layouts).stream()
            .map(layout -> layout.read(text.strip()))
            .filter(reading -> reading != null)
            .map(reading -> reading.local().toLocalDate())
            .filter(date -> !date.isBefore(from) && !date.isAfter(to))
            .distinct()
            .count()
        > 1;
  }

  static List<Layout> compiled(String layouts) {
    List<Layout> known = LAYOUTS.get(layouts);
    return known != null ? known : LAYOUTS.computeIfAbsent(layouts, Dates::compile);
  }

  private static List<Layout> compile(String layouts) {
    return Stream.of(layouts.split("\\|")).map(Layout::compile).toList();
  }
}
