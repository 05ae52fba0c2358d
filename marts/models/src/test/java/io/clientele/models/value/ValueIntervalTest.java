package io.clientele.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValueIntervalTest {

  @Test
  void withoutZerosAsMuchLiesBelowAsAbove() {
    ValueInterval interval = ValueInterval.of(futures(0), 0.8);

    assertThat(interval.low()).isCloseTo(50, within(1e-9));
    assertThat(interval.high()).isCloseTo(450, within(1e-9));
  }

  @Test
  void whenZeroIsLikelyAllThatLiesOutsideIsAbove() {
    assertThat(ValueInterval.of(futures(100), 0.8)).isEqualTo(new ValueInterval(0, 400));
  }

  @Test
  void whenZeroIsLikelierThanTheLevelBothLimitsAreZero() {
    assertThat(ValueInterval.of(futures(450), 0.8)).isEqualTo(new ValueInterval(0, 0));
  }

  @Test
  void higherLevelContainsTheLowerOne() {
    for (int zeros : new int[] {0, 20, 60, 300}) {
      ValueInterval narrow = ValueInterval.of(futures(zeros), 0.5);
      ValueInterval wide = ValueInterval.of(futures(zeros), 0.95);

      assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
      assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    }
  }

  /** 499 values, 1 to 499, the first of them replaced by zero. */
  private static double[] futures(int zeros) {
    double[] futures = new double[499];
    Arrays.setAll(futures, position -> position < zeros ? 0 : position + 1);
    return futures;
  }
}
