package io.clientele.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

  @Test
  void smallNumbersSurviveBetweenLargeOnes() {
    CompensatedSum sum = new CompensatedSum();
    for (double number : new double[] {1, 1e100, 1, -1e100}) {
      sum.add(number);
    }

    assertThat(sum.value()).isEqualTo(2);
  }

  @Test
  void nothingSumsToZero() {
    assertThat(new CompensatedSum().value()).isZero();
  }
}
