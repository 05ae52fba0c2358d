package io.clientele.pipeline.demo.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
  @Test
  void sameSeedAndConcernGiveTheSameNumbers() {
    Dice one = Dice.of(7, "orders");
    Dice other = Dice.of(7, "orders");

    assertThat(IntStream.range(0, 100).mapToLong(index -> one.next()))
        .containsExactly(
            IntStream.range(0, 100).mapToObj(index -> other.next()).toArray(Long[]::new));
  }

  @Test
  void anotherConcernHasOtherNumbers() {
    assertThat(Dice.of(7, "orders").next()).isNotEqualTo(Dice.of(7, "clicks").next());
  }

  @Test
  void boundsAreReachedAndKept() {
    Dice dice = Dice.of(1, "bounds");

    assertThat(IntStream.range(0, 1_000).map(index -> dice.between(3, 5)).boxed())
        .contains(3, 4, 5)
        .allMatch(number -> number >= 3 && number <= 5);
  }

  @Test
  void weightOfZeroIsNeverDrawn() {
    Dice dice = Dice.of(1, "weights");

    assertThat(IntStream.range(0, 1_000).map(index -> dice.weighted(0, 3, 0, 1)).boxed())
        .contains(1, 3)
        .doesNotContain(0, 2);
  }

  @Test
  void waitingTimesHaveTheirMean() {
    Dice dice = Dice.of(1, "waiting");
    double mean = IntStream.range(0, 20_000).mapToDouble(index -> dice.waiting(10)).sum() / 20_000;

    assertThat(mean).isBetween(9.7, 10.3);
  }
}
