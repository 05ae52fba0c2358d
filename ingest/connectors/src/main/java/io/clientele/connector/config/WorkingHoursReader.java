package io.clientele.connector.config;

import io.clientele.connector.yaml.Section;
import io.clientele.lakehouse.company.Opening;
import io.clientele.lakehouse.company.WorkingHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code company.working_hours}, days or ranges of days with their opening, and {@code
 * company.holidays}, a list of dates or a CSV file whose first column is {@code date}.
 */
final class WorkingHoursReader {
  private static final String HOLIDAYS = "holidays";

  private final Section hours;
  private final Map<DayOfWeek, Opening> week = new EnumMap<>(DayOfWeek.class);
  private final List<DayOfWeek> told = new ArrayList<>();

  private WorkingHoursReader(Section hours) {
    this.hours = hours;
  }

  static WorkingHours read(Section company, @Nullable Path folder) {
    WorkingHoursReader reader = new WorkingHoursReader(company.section("working_hours"));
    SortedSet<LocalDate> holidays = holidays(company, folder);
    return reader.hours.isEmpty()
        ? WorkingHours.of(WorkingHours.USUAL.week(), holidays)
        : WorkingHours.of(reader.week(), holidays);
  }

  private Map<DayOfWeek, Opening> week() {
    for (String key : hours.keys()) {
      String text = hours.text(key, "");
      for (DayOfWeek day : days(key)) {
        if (told.contains(day)) {
          hours.problem(key, "tells " + word(day) + " a second time.", "Keep one of them.");
        }
        told.add(day);
        if (!text.equals("closed")) {
          put(key, text, day);
        }
      }
    }
    return week;
  }

  private void put(String key, String text, DayOfWeek day) {
    try {
      week.put(day, Opening.parse(text));
    } catch (RuntimeException wrong) {
      if (day == days(key).get(0)) {
        hours.problem(
            key,
            "'" + text + "' is no opening within one day.",
            "Write it like \"09:00-17:30\", \"00:00-24:00\" or closed.");
      }
    }
  }

  /** One day, or the days from one to another. */
  private List<DayOfWeek> days(String key) {
    String[] ends = key.split("-", -1);
    DayOfWeek first = day(ends[0]);
    DayOfWeek last = day(ends[ends.length - 1]);
    if (first == null || last == null || ends.length > 2) {
      hours.problem(key, "is no day of the week.", "Write monday, or monday-friday.");
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>(List.of(first));
    while (days.get(days.size() - 1) != last) {
      days.add(days.get(days.size() - 1).plus(1));
    }
    return days;
  }

  private static @Nullable DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(text.strip())) {
        return day;
      }
    }
    return null;
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static SortedSet<LocalDate> holidays(Section company, @Nullable Path folder) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    List<String> texts = company.texts(HOLIDAYS);
    if (texts.size() != 1 || texts.get(0).matches("\\d{4}-.*")) {
      for (String text : texts) {
        add(dates, company, text, "");
      }
    } else if (folder != null) {
      addFile(dates, company, folder.resolve(texts.get(0)).normalize());
    }
    return dates;
  }

  private static void addFile(SortedSet<LocalDate> dates, Section company, Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      company.problem(
          HOLIDAYS, file + " cannot be read.", "Name a CSV file, or list the dates here.");
      return;
    }
    String header = lines.isEmpty() ? "" : first(lines.get(0)).replace("\uFEFF", "");
    if (!header.equals("date")) {
      company.problem(
          HOLIDAYS, file + " line 1: its first column is not date.", "Begin it with date,name.");
      return;
    }
    for (int index = 1; index < lines.size(); index++) {
      if (!lines.get(index).isBlank()) {
        add(dates, company, first(lines.get(index)), file + " line " + (index + 1) + ": ");
      }
    }
  }

  private static String first(String line) {
    return line.split(",", -1)[0].strip();
  }

  private static void add(SortedSet<LocalDate> dates, Section company, String text, String place) {
    try {
      if (!dates.add(LocalDate.parse(text))) {
        company.problem(HOLIDAYS, place + text + " stands there twice.", "Keep one of them.");
      }
    } catch (DateTimeException wrong) {
      company.problem(HOLIDAYS, place + "'" + text + "' is no date.", "Write it like 2026-12-24.");
    }
  }
}
