package io.clientele.build.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of grouped rows as the types that a function computes with. */
final class Values {
  private static final BigDecimal LARGEST = new BigDecimal("999999999999.999999");

  private Values() {}

  static String text(@Nullable Object value) {
    return Objects.toString(value);
  }

  static LocalDate date(@Nullable Object value) {
    return (LocalDate) Objects.requireNonNull(value);
  }

  /** A whole number, whatever decimal type a sum came in. */
  static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** A missing amount is zero. */
  static BigDecimal money(@Nullable Object value) {
    BigDecimal amount = value instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
    return amount.setScale(6, RoundingMode.HALF_UP);
  }

  /** The amount nearest to a computed number that fits the type of money. */
  static @Nullable BigDecimal money(@Nullable Double value) {
    return value == null
        ? null
        : BigDecimal.valueOf(value)
            .setScale(6, RoundingMode.HALF_UP)
            .min(LARGEST)
            .max(LARGEST.negate());
  }
}
