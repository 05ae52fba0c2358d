package io.clientele.models.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.models.attribution.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JourneysTest {
  private static final JourneyRules RULES = JourneyRules.standard().withCollapse(Collapse.NONE);

  @Test
  void touchCountsWhenYoungerThanTheLookbackAndNotAfterTheConversion() {
    Journeys journeys =
        journeys(
            RULES.withLookback(Duration.ofDays(10)),
            touch(9, "exactly ten days before"),
            touch(10, "in time"),
            touch(19, "at the conversion"),
            conversion(19),
            touch(20, "too late"));

    assertThat(channels(journeys)).containsExactly(List.of("in time", "at the conversion"));
  }

  @Test
  void pathOfARepeatedConversionBeginsAfterThePreviousOne() {
    TouchEvent[] events = {
      touch(1, "a"), conversion(2), touch(3, "b"), touch(4, "c"), conversion(5), conversion(6)
    };

    assertThat(channels(journeys(RULES, events)))
        .containsExactly(List.of("a"), List.of("b", "c"), List.of());
    assertThat(channels(journeys(RULES.withStart(PathStart.ANY_TIME), events)))
        .containsExactly(List.of("a"), List.of("a", "b", "c"), List.of("a", "b", "c"));
  }

  @Test
  void conversionsOfOneInstantShareTheirTouches() {
    assertThat(channels(journeys(RULES, touch(1, "a"), conversion(2), conversion(2))))
        .containsExactly(List.of("a"), List.of("a"));
  }

  @Test
  void repeatsCountOnceOrOnlyTheFirstTime() {
    TouchEvent[] events = {
      touch(1, "a"), touch(2, "a"), touch(3, "b"), touch(4, "a"), conversion(5)
    };

    assertThat(channels(journeys(RULES.withCollapse(Collapse.EXPOSURE), events)))
        .containsExactly(List.of("a", "b", "a"));
    assertThat(channels(journeys(RULES.withCollapse(Collapse.FIRST), events)))
        .containsExactly(List.of("a", "b"));
    assertThat(
            journeys(RULES.withCollapse(Collapse.EXPOSURE), events)
                .converting()
                .get(0)
                .touches()
                .get(0)
                .time())
        .isEqualTo(day(1));
  }

  @Test
  void directVisitsAreLeftOutUnlessThereIsNothingElse() {
    TouchEvent[] mixed = {
      touch(1, "direct"), touch(2, "ads"), touch(3, "direct"), touch(4, "direct"), conversion(5)
    };
    TouchEvent[] alone = {touch(1, "direct"), touch(2, "direct"), conversion(5)};
    JourneyRules everywhere = RULES.withDirect(DirectPolicy.DROP_UNLESS_ONLY);
    JourneyRules atTheEnd = RULES.withDirect(DirectPolicy.DROP_LAST_UNLESS_ONLY);

    assertThat(channels(journeys(everywhere, mixed))).containsExactly(List.of("ads"));
    assertThat(channels(journeys(atTheEnd, mixed))).containsExactly(List.of("direct", "ads"));
    assertThat(channels(journeys(everywhere, alone))).containsExactly(List.of("direct", "direct"));
    assertThat(channels(journeys(atTheEnd, alone))).containsExactly(List.of("direct", "direct"));
  }

  @Test
  void touchesOfOneInstantAreOrderedByPriorityThenId() {
    TouchLog log =
        new TouchLog(
            List.of(
                new Touch("c", day(1), "third", 2, "a", false),
                new Touch("c", day(1), "second", 1, "b", false),
                new Touch("c", day(1), "first", 1, "a", false)),
            List.of(),
            List.of(new Conversion("v", "c", day(2), 1)));

    assertThat(channels(Journeys.of(log, RULES)))
        .containsExactly(List.of("first", "second", "third"));
  }

  @Test
  void onlyTheLastTouchesOfAVeryLongPathCount() {
    List<TouchEvent> events = new ArrayList<>(List.of(conversion(70)));
    for (int day = 1; day <= 60; day++) {
      events.add(touch(day, "t" + day));
    }
    List<String> channels = channels(Journeys.of(TouchLog.of(events), RULES)).get(0);

    assertThat(channels).hasSize(50).startsWith("t11").endsWith("t60");
  }

  @Test
  void personWithoutConversionIsANullOnceTheLookbackIsOver() {
    JourneyRules rules = RULES.withLookback(Duration.ofDays(30)).asOf(day(100));
    List<TouchEvent> events =
        List.of(
            new TouchEvent("over", day(60), "a", false, 0),
            new TouchEvent("over", day(70), "b", false, 0),
            new TouchEvent("open", day(71), "a", false, 0),
            new TouchEvent("later", day(101), "a", false, 0),
            new TouchEvent("buyer", day(10), "a", true, 5),
            new TouchEvent("buyer", day(20), "b", false, 0));
    Journeys journeys = Journeys.of(TouchLog.of(events), rules);

    assertThat(journeys.nulls()).containsExactly(List.of("a", "b"));
    assertThat(channels(journeys)).containsExactly(List.of("a"));
  }

  @Test
  void conversionAfterTheAsOfTimeHasNotHappenedYet() {
    JourneyRules rules = RULES.withLookback(Duration.ofDays(5)).asOf(day(20));

    Journeys journeys = journeys(rules, touch(1, "a"), conversion(21));

    assertThat(journeys.converting()).isEmpty();
    assertThat(journeys.nulls()).containsExactly(List.of("a"));
  }

  @Test
  void stagesBelongToTheConversionTheyLeadTo() {
    Journeys journeys =
        journeys(
            RULES,
            touch(1, "a"),
            new TouchEvent("c", day(2), null, Stage.LEAD, false, 0),
            conversion(3),
            touch(4, "b"),
            new TouchEvent("c", day(5), null, Stage.DEAL, false, 0),
            new TouchEvent("c", day(6), null, Stage.DEAL, false, 0),
            conversion(7));

    assertThat(journeys.converting())
        .extracting(Journey::stages)
        .containsExactly(Map.of(Stage.LEAD, day(2)), Map.of(Stage.DEAL, day(6)));
  }

  @Test
  void conversionWithoutAUsableValueIsLeftOutAndCounted() {
    Journeys journeys =
        journeys(
            RULES.asOf(day(300)),
            touch(1, "a"),
            new TouchEvent("c", day(2), " ", true, Double.NaN));

    assertThat(journeys.converting()).isEmpty();
    assertThat(journeys.nulls()).isEmpty();
    assertThat(journeys.unusableRows()).isEqualTo(1);
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    List<TouchEvent> events = new ArrayList<>(Worlds.events(5, 200));
    Journeys before = Journeys.of(TouchLog.of(events), JourneyRules.standard());

    Collections.shuffle(events, new Random(5));

    assertThat(Journeys.of(TouchLog.of(events), JourneyRules.standard())).isEqualTo(before);
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThatThrownBy(() -> RULES.withLookback(Duration.ZERO))
        .hasMessage("Lookback is PT0S; give a duration above zero and up to a century, like P90D");
  }

  private static Journeys journeys(JourneyRules rules, TouchEvent... events) {
    return Journeys.of(TouchLog.of(List.of(events)), rules);
  }

  private static List<List<String>> channels(Journeys journeys) {
    return journeys.converting().stream().map(Journey::channels).toList();
  }

  private static TouchEvent touch(int day, String channel) {
    return new TouchEvent("c", day(day), channel, false, 0);
  }

  private static TouchEvent conversion(int day) {
    return new TouchEvent("c", day(day), null, true, 1);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
  }
}
