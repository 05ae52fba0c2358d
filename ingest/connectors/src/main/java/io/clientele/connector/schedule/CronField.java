package io.clientele.connector.schedule;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The five fields of a cron expression, in their order. */
enum CronField {
  MINUTE("minute", 0, 59, List.of()),
  HOUR("hour", 0, 23, List.of()),
  DAY("day of the month", 1, 31, List.of()),
  MONTH(
      "month",
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  /** 0 and 7 are both Sunday. */
  WEEKDAY("weekday", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  private final String title;
  private final int least;
  private final int most;
  private final List<String> names;

  CronField(String title, int least, int most, List<String> names) {
    this.title = title;
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /**
   * The values that a field names.
   *
   * @throws IllegalArgumentException saying which part is wrong and why
   */
  NavigableSet<Integer> parse(String text) {
    NavigableSet<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      addPart(values, part);
    }
    if (this == WEEKDAY && values.remove(7)) {
      values.add(0);
    }
    return values;
  }

  private void addPart(NavigableSet<Integer> values, String part) {
    String[] steps = part.split("/", -1);
    boolean isRange = steps[0].equals("*") || steps[0].contains("-");
    if (steps.length > 2 || (steps.length == 2 && !isRange)) {
      throw wrong("'" + part + "' is no step; write it like */15 or 8-18/2");
    }
    int step = steps.length == 2 ? step(steps[1]) : 1;
    int[] ends = ends(steps[0]);
    for (int value = ends[0]; value <= ends[1]; value += step) {
      values.add(value);
    }
  }

  private int[] ends(String range) {
    if (range.equals("*")) {
      return new int[] {least, this == WEEKDAY ? 6 : most};
    }
    String[] ends = range.split("-", -1);
    if (ends.length > 2) {
      throw wrong("'" + range + "' is no range; write it like " + least + "-" + most);
    }
    int first = value(ends[0]);
    int last = value(ends[ends.length - 1]);
    if (first > last) {
      throw wrong("'" + range + "' runs backwards; write two parts with a comma");
    }
    return new int[] {first, last};
  }

  private int step(String text) {
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw wrong("the step '" + text + "' is not a whole number above 0");
    }
    return Integer.parseInt(text);
  }

  private int value(String text) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    if (named >= 0) {
      return least + named;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw wrong(
          "'"
              + text
              + "' is not a number"
              + (names.isEmpty() ? "" : " and no name like " + names.get(1)));
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      throw wrong(text + " is not from " + least + " to " + most);
    }
    return value;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(title + ": " + what);
  }
}
