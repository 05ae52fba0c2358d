package io.clientele.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

  private static List<Long> minutes(int exitCode) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(attempt -> Retries.waitAfter(exitCode, attempt, WAITS))
        .takeWhile(Optional::isPresent)
        .map(wait -> wait.orElseThrow().toMinutes())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 75})
  void whatPassesByItselfIsTriedWithGrowingWaits(int exitCode) {
    assertThat(minutes(exitCode)).containsExactly(1L, 5L, 15L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void whatIsDoneOrNeedsAPersonIsNotTriedAgain(int exitCode) {
    assertThat(minutes(exitCode)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 134, 137, 143})
  void anythingElseIsTriedOnceMore(int exitCode) {
    assertThat(minutes(exitCode)).containsExactly(1L);
  }

  @Test
  void withoutWaitsThereIsNoRetry() {
    assertThat(Retries.waitAfter(75, 1, List.of())).isEmpty();
    assertThat(Retries.waitAfter(1, 1, List.of())).isEmpty();
  }
}
