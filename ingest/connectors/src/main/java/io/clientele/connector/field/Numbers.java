package io.clientele.connector.field;

import io.clientele.connector.spec.NumberStyle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers as a {@link NumberStyle} writes them; nothing is guessed. */
final class Numbers {
  /** Digits before the point that {@code decimal(18,6)} holds. */
  private static final int WHOLE_DIGITS = 12;

  private static final int LONG_DIGITS = 18;
  private static final String SPACES = " \u00A0\u202F\u2009";

  private Numbers() {}

  /**
   * The number with a point and without grouping, or null when the text is none. Groups have three
   * digits each; a text without any grouping is as good.
   */
  static @Nullable String canonical(String text, NumberStyle style) {
    if (style.isPlain()) {
      return isPlain(text, 0) ? text : null;
    }
    StringBuilder number = new StringBuilder(text.length());
    int sinceGroup = -1;
    int digits = 0;
    boolean hasPoint = false;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character >= '0' && character <= '9') {
        number.append(character);
        digits++;
        sinceGroup += sinceGroup >= 0 && !hasPoint ? 1 : 0;
      } else if (character == style.decimal() && !hasPoint && sinceGroup != 0) {
        if (sinceGroup > 0 && sinceGroup != 3) {
          return null;
        }
        hasPoint = true;
        number.append('.');
      } else if (isGrouping(character, style) && !hasPoint && digits > 0) {
        if (sinceGroup >= 0 ? sinceGroup != 3 : digits > 3) {
          return null;
        }
        sinceGroup = 0;
      } else if (style.hasExponent() && (character == 'E' || character == 'e') && digits > 0) {
        return exponent(number.toString(), text.substring(at + 1));
      } else if (character == '-' && at == 0) {
        number.append(character);
      } else {
        return null;
      }
    }
    boolean grouped = sinceGroup < 0 || hasPoint || sinceGroup == 3;
    return grouped && isPlain(number.toString(), 0) ? number.toString() : null;
  }

  private static @Nullable String exponent(String mantissa, String exponent) {
    if (!isPlain(mantissa, 0) || !exponent.matches("[+-]?\\d{1,2}")) {
      return null;
    }
    BigDecimal value = new BigDecimal(mantissa + "E" + exponent);
    return value.precision() > 15 ? null : value.toPlainString();
  }

  private static boolean isGrouping(char character, NumberStyle style) {
    return style.grouping().indexOf(character) >= 0
        || (style.grouping().indexOf(' ') >= 0 && SPACES.indexOf(character) >= 0);
  }

  /** Whether the text is {@code -digits.digits}, sign and decimals optional. */
  private static boolean isPlain(String text, int start) {
    int length = text.length();
    int at = start < length && text.charAt(start) == '-' ? start + 1 : start;
    int whole = digitsEnd(text, at);
    if (whole == at) {
      return false;
    }
    if (whole == length) {
      return true;
    }
    return text.charAt(whole) == '.' && whole + 1 < length && digitsEnd(text, whole + 1) == length;
  }

  private static int digitsEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Whether a canonical number is a whole one that a BIGINT holds. */
  static boolean isWhole(String canonical) {
    return canonical.indexOf('.') < 0 && canonical.length() <= LONG_DIGITS;
  }

  /** Whether a canonical number has at most twelve digits before the point. */
  static boolean fitsMoney(String canonical) {
    int point = canonical.indexOf('.');
    int whole = point < 0 ? canonical.length() : point;
    int first = canonical.charAt(0) == '-' ? 1 : 0;
    while (first < whole && canonical.charAt(first) == '0') {
      first++;
    }
    return whole - first <= WHOLE_DIGITS;
  }

  /** Whether a canonical number has a digit other than 0 behind the sixth decimal. */
  static boolean hasExtraDigits(String canonical) {
    int point = canonical.indexOf('.');
    if (point < 0) {
      return false;
    }
    for (int at = point + 7; at < canonical.length(); at++) {
      if (canonical.charAt(at) != '0') {
        return true;
      }
    }
    return false;
  }
}
