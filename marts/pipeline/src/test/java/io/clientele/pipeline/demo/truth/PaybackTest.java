package io.clientele.pipeline.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.demo.draw.Timeline;
import org.junit.jupiter.api.Test;

class PaybackTest {
  @Test
  void secondCrossingCountsWhenTheFirstIsUndone() {
    long[] costs = {0, 300, 0, 0, 0, 0};
    long[] margins = {0, 0, 310, -40, 0, 75};

    Payback payback = Payback.of(costs, margins);

    assertThat(payback.firstCostDay()).isEqualTo(Timeline.FIRST + 1);
    assertThat(payback.firstDay()).isEqualTo(Timeline.FIRST + 2);
    assertThat(payback.sustainedDay()).isEqualTo(Timeline.FIRST + 5);
    assertThat(payback.status()).isEqualTo("pays");
  }

  @Test
  void moneyThatDoesNotComeBackHasNoDay() {
    Payback payback = Payback.of(new long[] {100, 0}, new long[] {0, 99});

    assertThat(payback.firstDay()).isEqualTo(Timeline.NEVER);
    assertThat(payback.status()).isEqualTo("never");
  }
}
