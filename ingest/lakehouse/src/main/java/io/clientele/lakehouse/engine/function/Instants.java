package io.clientele.lakehouse.engine.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The named function {@code instant(text)}.
 *
 * <p>Reads {@code yyyy-MM-dd}, then optionally {@code T} or a space and {@code HH:mm[:ss[.f]]} with
 * one to nine decimals, then optionally {@code Z} or an offset ({@code +02:00, +0200, +02}, also
 * after one space). Without an offset the text is in UTC; a date alone is its midnight. Decimals
 * beyond microseconds are cut off. Everything else, such as {@code 2024-3-5} or 31 February, is
 * null: nothing is guessed.
 */
public final class Instants {
  private static final int DATE_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;

  private Instants() {}

  public static @Nullable Instant parse(@Nullable String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /** As {@link #parse(String)}, but a text without an offset is local time in {@code zone}. */
  static @Nullable Instant parse(@Nullable String text, ZoneId zone) {
    if (text == null || text.length() < DATE_LENGTH) {
      return null;
    }
    int clockEnd = clockEnd(text);
    if (clockEnd < 0) {
      return null;
    }
    try {
      LocalDateTime clock = clock(text, clockEnd);
      if (clock == null || clockEnd == text.length()) {
        return clock == null ? null : LocalInstants.at(clock, zone);
      }
      ZoneOffset offset = clockEnd == DATE_LENGTH ? null : offset(text, clockEnd);
      return offset == null ? null : clock.toInstant(offset);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** Where date and time of day end and an offset may begin, or -1 when the shape is wrong. */
  private static int clockEnd(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-') {
      return -1;
    }
    int length = text.length();
    if (length == DATE_LENGTH) {
      return DATE_LENGTH;
    }
    char separator = text.charAt(DATE_LENGTH);
    if (length < MINUTE_LENGTH || (separator != 'T' && separator != ' ')) {
      return -1;
    }
    if (text.charAt(13) != ':') {
      return -1;
    }
    if (length == MINUTE_LENGTH || text.charAt(MINUTE_LENGTH) != ':') {
      return MINUTE_LENGTH;
    }
    if (length < SECOND_LENGTH) {
      return -1;
    }
    if (length == SECOND_LENGTH || text.charAt(SECOND_LENGTH) != '.') {
      return SECOND_LENGTH;
    }
    int end = SECOND_LENGTH + 1;
    while (end < length && isDigit(text.charAt(end))) {
      end++;
    }
    int decimals = end - SECOND_LENGTH - 1;
    return decimals >= 1 && decimals <= 9 ? end : -1;
  }

  private static @Nullable LocalDateTime clock(String text, int end) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = end > DATE_LENGTH ? number(text, 11, 13) : 0;
    int minute = end > DATE_LENGTH ? number(text, 14, 16) : 0;
    int second = end > MINUTE_LENGTH ? number(text, 17, 19) : 0;
    if (year < 1 || (month | day | hour | minute | second) < 0) {
      return null;
    }
    return LocalDateTime.of(year, month, day, hour, minute, second, nanos(text, end));
  }

  private static int nanos(String text, int end) {
    int micros = 0;
    for (int digit = 0; digit < 6; digit++) {
      int at = SECOND_LENGTH + 1 + digit;
      micros = micros * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    return micros * 1000;
  }

  /** The offset that the rest of the text is, or null. */
  static @Nullable ZoneOffset offset(String text, int start) {
    int length = text.length();
    if (start >= length) {
      return null;
    }
    int at = text.charAt(start) == ' ' ? start + 1 : start;
    if (at == length) {
      return null;
    }
    char sign = text.charAt(at);
    if (sign == 'Z') {
      return at + 1 == length ? ZoneOffset.UTC : null;
    }
    if (sign != '+' && sign != '-') {
      return null;
    }
    return signed(sign, text.substring(at + 1));
  }

  private static @Nullable ZoneOffset signed(char sign, String digits) {
    boolean colon = digits.length() == 5 && digits.charAt(2) == ':';
    String plain = colon ? digits.substring(0, 2) + digits.substring(3) : digits;
    if (plain.length() != 2 && plain.length() != 4) {
      return null;
    }
    int hours = number(plain, 0, 2);
    int minutes = plain.length() == 4 ? number(plain, 2, 4) : 0;
    if (hours < 0 || minutes < 0 || minutes > 59) {
      return null;
    }
    int factor = sign == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
  }

  /** The number that the digits from {@code start} to {@code end} make, or -1. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int at = start; at < end; at++) {
      char digit = text.charAt(at);
      if (!isDigit(digit)) {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
