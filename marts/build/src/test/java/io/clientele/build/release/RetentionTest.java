package io.clientele.build.release;

import static io.clientele.build.release.Retention.Keep.DROP;
import static io.clientele.build.release.Retention.Keep.GOLD_ONLY;
import static io.clientele.build.release.Retention.Keep.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.release.Retention.Keep;
import io.clientele.build.release.Retention.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  private static List<Made> everyHours(int hours, int count) {
    List<Made> made = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      made.add(new Made(count - index, NOW.minus(Duration.ofHours((long) hours * index))));
    }
    return made;
  }

  @Test
  void lastFiveStayWhole() {
    Map<Long, Keep> kept = Retention.decide(everyHours(6, 8), 8, NOW);

    assertThat(kept.values().stream().limit(5)).containsOnly(WHOLE);
    assertThat(kept.get(3L)).isEqualTo(DROP);
  }

  @Test
  void lastReleaseOfEachOlderDayKeepsGold() {
    Map<Long, Keep> kept = Retention.decide(everyHours(12, 20), 20, NOW);

    assertThat(kept.get(15L)).isEqualTo(DROP);
    assertThat(kept.get(14L)).isEqualTo(GOLD_ONLY);
    assertThat(kept.get(13L)).isEqualTo(DROP);
  }

  @Test
  void beyondThirtyFiveDaysTheLastOfEachMonthIsKept() {
    Map<Long, Keep> kept = Retention.decide(everyHours(24, 100), 100, NOW);

    Made endOfApril = new Made(39, Instant.parse("2026-04-30T12:00:00Z"));
    assertThat(everyHours(24, 100)).contains(endOfApril);
    assertThat(kept.get(39L)).isEqualTo(GOLD_ONLY);
    assertThat(kept.get(38L)).isEqualTo(DROP);
    assertThat(kept.get(65L)).isEqualTo(GOLD_ONLY);
  }

  @Test
  void monthsEndAfterTwoYears() {
    List<Made> made = everyHours(24 * 28, 40);
    Map<Long, Keep> kept = Retention.decide(made, 40, NOW);

    assertThat(kept.get(1L)).isEqualTo(DROP);
    assertThat(kept.get(30L)).isEqualTo(GOLD_ONLY);
  }

  @Test
  void currentReleaseStaysWholeHoweverOld() {
    Map<Long, Keep> kept = Retention.decide(everyHours(24 * 28, 40), 1, NOW);

    assertThat(kept.get(1L)).isEqualTo(WHOLE);
  }

  @Test
  void releasesOfTheLastHourStayWhole() {
    List<Made> made = new ArrayList<>();
    for (int index = 1; index <= 9; index++) {
      made.add(new Made(index, NOW.minusSeconds(60L * (10 - index))));
    }
    assertThat(Retention.decide(made, 9, NOW).values()).containsOnly(WHOLE);
  }
}
