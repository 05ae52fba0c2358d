package io.clientele.pipeline.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void medianIsTheMiddleWhateverTheOrder() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
  }

  @Test
  void percentileIsAValueThatWasMeasured() {
    List<Double> oneToThousand = DoubleStream.iterate(1, n -> n + 1).limit(1_000).boxed().toList();

    assertThat(Statistics.percentile(oneToThousand, 50)).isEqualTo(500);
    assertThat(Statistics.percentile(oneToThousand, 99)).isEqualTo(990);
    assertThat(Statistics.percentile(oneToThousand, 100)).isEqualTo(1_000);
  }

  @Test
  void percentileOfOneValueIsThatValue() {
    assertThat(Statistics.percentile(List.of(7.0), 1)).isEqualTo(7);
    assertThat(Statistics.percentile(List.of(7.0), 99)).isEqualTo(7);
  }

  @Test
  void nothingHasNoStatistic() {
    assertThatThrownBy(() -> Statistics.median(Collections.emptyList()))
        .hasMessage("There is no value to take a statistic of");
    assertThatThrownBy(() -> Statistics.percentile(List.of(1.0), 0)).hasMessageContaining("0.0");
  }

  @Test
  void tripleTimeForTripleLinesIsLinear() {
    assertThat(Statistics.growth(10, 20, 30, 60)).isCloseTo(1, within(1e-12));
  }

  @Test
  void fixedPartMakesGrowthSmallerThanOne() {
    assertThat(Statistics.growth(10, 5 + 20, 30, 5 + 60)).isLessThan(1);
  }

  @Test
  void quadraticWorkGrowsWithTheLines() {
    assertThat(Statistics.growth(10, 100, 30, 900)).isCloseTo(3, within(1e-12));
  }

  @Test
  void growthNeedsALargerSize() {
    assertThatThrownBy(() -> Statistics.growth(30, 1, 10, 1)).hasMessageContaining("30 and 10");
  }
}
