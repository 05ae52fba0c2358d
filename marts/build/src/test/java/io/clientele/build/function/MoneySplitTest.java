package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneySplitTest {
  @ParameterizedTest
  @ValueSource(strings = {"100", "0.01", "-7.77", "0", "999999999999.999999"})
  void partsSumToTheAmount(String text) {
    BigDecimal amount = new BigDecimal(text);
    for (int parts = 1; parts <= 11; parts++) {
      double[] weights = new double[parts];
      java.util.Arrays.fill(weights, 1.0 / parts);

      BigDecimal sum =
          MoneySplit.of(amount, weights).stream()
              .map(Objects::requireNonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);

      assertThat(sum).isEqualByComparingTo(amount);
    }
  }

  @Test
  void whatRoundingLeavesGoesToTheFirstOfTheLargest() {
    assertThat(MoneySplit.of(new BigDecimal("1"), new double[] {0.2, 0.4, 0.4}))
        .isEqualTo(
            List.of(
                new BigDecimal("0.200000"),
                new BigDecimal("0.400000"),
                new BigDecimal("0.400000")));
    assertThat(MoneySplit.of(new BigDecimal("1"), new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}))
        .containsExactly(
            new BigDecimal("0.333334"), new BigDecimal("0.333333"), new BigDecimal("0.333333"));
  }

  @Test
  void nothingIsKnownOfThePartsOfAnUnknownAmount() {
    assertThat(MoneySplit.of(null, new double[] {0.5, 0.5})).containsExactly(null, null);
  }
}
