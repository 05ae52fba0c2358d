package io.clientele.build.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides an amount so that the parts sum to it exactly. */
final class MoneySplit {
  private static final int SCALE = 6;

  private MoneySplit() {}

  /**
   * One part for each weight, rounded half up to six decimals; what rounding leaves over goes to
   * the largest weight, the first of equal ones.
   *
   * @param weights not negative, with a sum of 1, at least one
   * @param amount null when it is not known; then no part is
   */
  static List<@Nullable BigDecimal> of(@Nullable BigDecimal amount, double[] weights) {
    List<@Nullable BigDecimal> parts = new ArrayList<>(weights.length);
    BigDecimal left = amount == null ? BigDecimal.ZERO : amount;
    int largest = 0;
    for (int index = 0; index < weights.length; index++) {
      BigDecimal part =
          amount == null
              ? null
              : amount
                  .multiply(BigDecimal.valueOf(weights[index]))
                  .setScale(SCALE, RoundingMode.HALF_UP);
      parts.add(part);
      left = part == null ? left : left.subtract(part);
      largest = weights[index] > weights[largest] ? index : largest;
    }
    BigDecimal most = parts.get(largest);
    if (most != null) {
      parts.set(largest, most.add(left).setScale(SCALE, RoundingMode.HALF_UP));
    }
    return parts;
  }

  /**
   * Rounds computed parts that sum to the amount but for rounding, so that they do so exactly; what
   * rounding leaves over goes to the largest part, the first of equal ones.
   *
   * @param computed at least one
   */
  static List<BigDecimal> exactly(BigDecimal amount, List<Double> computed) {
    List<BigDecimal> parts = new ArrayList<>(computed.size());
    BigDecimal left = amount;
    int largest = 0;
    for (int index = 0; index < computed.size(); index++) {
      BigDecimal part =
          BigDecimal.valueOf(computed.get(index)).setScale(SCALE, RoundingMode.HALF_UP);
      parts.add(part);
      left = left.subtract(part);
      largest = computed.get(index) > computed.get(largest) ? index : largest;
    }
    parts.set(largest, parts.get(largest).add(left));
    return parts;
  }
}
