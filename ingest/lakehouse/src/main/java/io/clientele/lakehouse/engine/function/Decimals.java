package io.clientele.lakehouse.engine.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The named functions {@code decimal_of(text, scale)} and {@code product(a, b)}. Both return {@code
 * decimal(18,6)}; a value of more than twelve digits before the point is an error.
 */
public final class Decimals {
  /** Scale of every result. */
  public static final int SCALE = 6;

  /** Digits that {@link #product} keeps of its second factor: enough for a rate of exchange. */
  public static final int RATE_SCALE = 8;

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

  private Decimals() {}

  /**
   * Reads {@code [+-]digits[.digits]} and rounds half up to {@code scale} (0 to 6) decimals; null
   * for any other text, such as {@code 1e3, ' 5 ', 1,5} or {@code .5}.
   */
  public static @Nullable BigDecimal parse(@Nullable String text, int scale) {
    if (scale < 0 || scale > SCALE) {
      throw new IllegalArgumentException(
          "decimal_of(text, " + scale + "): the scale is 0 to " + SCALE);
    }
    if (text == null || !isPlain(text)) {
      return null;
    }
    BigDecimal value = new BigDecimal(text).setScale(scale, RoundingMode.HALF_UP);
    return limited(value.setScale(SCALE), "decimal_of");
  }

  /**
   * The product, rounded half up to six decimals; the first factor is taken as {@code
   * decimal(18,6)}, the second as {@code decimal(19,8)}.
   */
  public static @Nullable BigDecimal product(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return null;
    }
    BigDecimal first = a.setScale(SCALE, RoundingMode.HALF_UP);
    BigDecimal second = b.setScale(RATE_SCALE, RoundingMode.HALF_UP);
    return limited(first.multiply(second).setScale(SCALE, RoundingMode.HALF_UP), "product");
  }

  private static BigDecimal limited(BigDecimal value, String function) {
    if (value.abs().compareTo(LIMIT) >= 0) {
      throw new ArithmeticException(
          function + " gives " + value.toPlainString() + ", which does not fit decimal(18,6)");
    }
    return value;
  }

  private static boolean isPlain(String text) {
    int length = text.length();
    int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int whole = digitsEnd(text, at);
    if (whole == at) {
      return false;
    }
    if (whole == length) {
      return true;
    }
    int decimals = digitsEnd(text, whole + 1);
    return text.charAt(whole) == '.' && decimals == length && decimals > whole + 1;
  }

  private static int digitsEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
