package io.clientele.lakehouse.engine.function;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a date or a date with a time, such as {@code dd.MM.yyyy HH:mm}.
 *
 * <p>Letters as in {@link java.time.format.DateTimeFormatter}: {@code yyyy, yy} (00 to 69 is 20xx),
 * {@code M, MM, MMM, MMMM} (English), {@code d, dd, H, HH, h, hh, m, mm, s, ss, S…} (any number of
 * decimals), {@code a} (AM, PM) and {@code X} ({@code Z, +02, +0200, +02:00}); quoted text and
 * every other character stand for themselves. One letter reads one or two digits, two letters
 * exactly two. The whole text has to fit; a day that does not exist does not fit.
 */
final class Layout {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** What was read: local date and time, and the offset when the text had one. */
  record Reading(LocalDateTime local, @Nullable ZoneOffset offset) {}

  private record Part(char letter, int count, String literal) {}

  private final String pattern;
  private final List<Part> parts;

  private Layout(String pattern, List<Part> parts) {
    this.pattern = pattern;
    this.parts = parts;
  }

  /** Fails with the pattern when a letter of it is unknown. */
  static Layout compile(String pattern) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      char letter = pattern.charAt(at);
      int end = at + 1;
      if (letter == '\'') {
        end = pattern.indexOf('\'', at + 1);
        if (end < 0) {
          throw new IllegalArgumentException(
              "Layout '" + pattern + "' opens a quote and never closes it");
        }
        parts.add(new Part('\'', 0, end == at + 1 ? "'" : pattern.substring(at + 1, end)));
        at = end + 1;
        continue;
      }
      while (end < pattern.length() && pattern.charAt(end) == letter) {
        end++;
      }
      if (Character.isLetter(letter)) {
        if ("yuMdHhmsSaX".indexOf(letter) < 0) {
          throw new IllegalArgumentException(
              "Layout '"
                  + pattern
                  + "' has the letter '"
                  + letter
                  + "'; use y M d H h m s S a X, and quotes around other letters");
        }
        parts.add(new Part(letter == 'u' ? 'y' : letter, end - at, ""));
      } else {
        parts.add(new Part('\'', 0, pattern.substring(at, end)));
      }
      at = end;
    }
    return new Layout(pattern, List.copyOf(parts));
  }

  /** Reads the whole of a text from {@code start}, or gives null. */
  @Nullable Reading read(String text) {
    Cursor cursor = new Cursor(text);
    for (Part part : parts) {
      if (!cursor.take(part)) {
        return null;
      }
    }
    return cursor.at == text.length() ? cursor.reading() : null;
  }

  @Override
  public String toString() {
    return pattern;
  }

  private static final class Cursor {
    private final String text;
    private int at;
    private int year = -1;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int halfDayHour = -1;
    private int half;
    private int minute;
    private int second;
    private int nano;
    private @Nullable ZoneOffset offset;

    Cursor(String text) {
      this.text = text;
    }

    boolean take(Part part) {
      switch (part.letter) {
        case '\'':
          return literal(part.literal);
        case 'y':
          return takeYear(part.count);
        case 'M':
          return part.count > 2 ? monthName(part.count) : (month = digits(part.count)) >= 0;
        case 'd':
          return (day = digits(part.count)) >= 0;
        case 'H':
          return (hour = digits(part.count)) >= 0;
        case 'h':
          return (halfDayHour = digits(part.count)) >= 0;
        case 'm':
          return (minute = digits(part.count)) >= 0;
        case 's':
          return (second = digits(part.count)) >= 0;
        case 'S':
          return fraction();
        case 'a':
          return halfDay();
        default:
          return takeOffset();
      }
    }

    private boolean literal(String literal) {
      boolean fits = text.startsWith(literal, at);
      at += fits ? literal.length() : 0;
      return fits;
    }

    private boolean takeYear(int count) {
      int number = digits(count == 2 ? 2 : 4);
      year = count == 2 && number >= 0 ? number + (number < 70 ? 2000 : 1900) : number;
      return number >= 0;
    }

    /** One or two digits for a count of one, else exactly as many; -1 when they are not there. */
    private int digits(int count) {
      int most = count == 1 ? 2 : count;
      int start = at;
      int number = 0;
      while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
        number = number * 10 + text.charAt(at++) - '0';
      }
      return at - start >= count ? number : -1;
    }

    private boolean fraction() {
      int start = at;
      int scale = 100_000_000;
      while (at < text.length() && at - start < 9 && isDigit(text.charAt(at))) {
        nano += (text.charAt(at++) - '0') * scale;
        scale /= 10;
      }
      nano = nano / 1000 * 1000;
      return at > start;
    }

    private boolean monthName(int count) {
      for (int index = 0; index < MONTHS.size(); index++) {
        String name = MONTHS.get(index);
        String wanted = count == 3 ? name.substring(0, 3) : name;
        if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
          month = index + 1;
          at += wanted.length();
          return true;
        }
      }
      return false;
    }

    private boolean halfDay() {
      if (at + 2 > text.length()) {
        return false;
      }
      String word = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
      half = word.equals("pm") ? 12 : 0;
      at += 2;
      return word.equals("am") || word.equals("pm");
    }

    private boolean takeOffset() {
      offset = Instants.offset(text, at);
      at = text.length();
      return offset != null;
    }

    @Nullable Reading reading() {
      if (halfDayHour >= 0) {
        if (halfDayHour < 1 || halfDayHour > 12) {
          return null;
        }
        hour = halfDayHour % 12 + half;
      }
      boolean exists =
          year >= 1
              && month >= 1
              && month <= 12
              && day >= 1
              && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
              && hour <= 23
              && minute <= 59
              && second <= 59;
      return exists
          ? new Reading(LocalDateTime.of(year, month, day, hour, minute, second, nano), offset)
          : null;
    }

    private static boolean isDigit(char character) {
      return character >= '0' && character <= '9';
    }
  }
}
