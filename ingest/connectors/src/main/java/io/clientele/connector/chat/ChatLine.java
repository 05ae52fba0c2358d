package io.clientele.connector.chat;

import io.clientele.connector.spec.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with which a message of a WhatsApp export begins: {@code [03/09/2026, 11:12:40] Anna:
 * text} from an iPhone, {@code 03/09/2026, 11:12 - Anna: text} from Android.
 *
 * @param sender empty for a line of the system
 */
record ChatLine(int first, int second, int third, LocalTime time, String sender, String text) {
  private static final String DATE = "(\\d{1,4})[./-]\\s?(\\d{1,2})[./-]\\s?(\\d{1,4})\\.?";
  private static final String TIME =
      "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: ?([AaPp])\\.? ?[Mm]\\.?)?";
  private static final Pattern LINE =
      Pattern.compile("\\[?" + DATE + ",? " + TIME + "(?:\\]| -) (.*)", Pattern.DOTALL);
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
  private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u202F\\u2009]");

  /** The line, or null when it goes on with the message before it. */
  static @Nullable ChatLine of(String line) {
    String plain = SPACE.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll(" ");
    Matcher matcher = LINE.matcher(plain);
    if (!matcher.matches()) {
      return null;
    }
    try {
      String rest = String.valueOf(matcher.group(8));
      int colon = rest.indexOf(": ");
      return new ChatLine(
          number(matcher, 1),
          number(matcher, 2),
          number(matcher, 3),
          time(matcher),
          colon < 0 ? "" : rest.substring(0, colon).strip(),
          colon < 0 ? rest : rest.substring(colon + 2));
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  private static LocalTime time(Matcher matcher) {
    int hour = number(matcher, 4);
    String half = matcher.group(7);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return LocalTime.of(hour, number(matcher, 5), number(matcher, 6));
  }

  boolean isSystem() {
    return sender.isEmpty();
  }

  /** When it was sent; null when there is no such day in that order. */
  @Nullable LocalDateTime at(DateOrder order) {
    int year = order == DateOrder.YEAR_FIRST ? first : third;
    int month = order == DateOrder.MONTH_FIRST ? first : second;
    int day =
        order == DateOrder.YEAR_FIRST ? third : order == DateOrder.MONTH_FIRST ? second : first;
    try {
      return LocalDate.of(year < 100 ? 2000 + year : year, month, day).atTime(time);
    } catch (DateTimeException noDay) {
      return null;
    }
  }
}
