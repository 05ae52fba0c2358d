package io.clientele.models.attribution;

import static io.clientele.models.attribution.credit.AttributionModel.FIRST_PAID;
import static io.clientele.models.attribution.credit.AttributionModel.LAST_TOUCH;
import static io.clientele.models.attribution.credit.AttributionModel.MARKOV;
import static io.clientele.models.attribution.credit.AttributionModel.SHAPLEY;
import static io.clientele.models.attribution.credit.AttributionModel.TIME_DECAY;
import static io.clientele.models.attribution.credit.AttributionModel.W_SHAPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.credit.TouchCredit;
import io.clientele.models.attribution.journey.Collapse;
import io.clientele.models.attribution.journey.Conversion;
import io.clientele.models.attribution.journey.JourneyRules;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.journey.TouchEvent;
import io.clientele.models.attribution.journey.TouchLog;
import io.clientele.models.attribution.markov.MarkovSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchAttributionTest {
  private static final Attribution PLAIN = Attribution.of(AttributionOptions.plain());

  @Test
  void theChainDividesOneConversionByTheSharesOfItsChannels() {
    TouchLog log =
        TouchLog.of(
            List.of(
                event("c1", 10, "g", true),
                event("c2", 10, "g", true),
                event("c3", 10, "m", true),
                event("c4", 9, "g", false),
                event("c4", 10, "m", true),
                event("c5", 0, "g", false)));
    AttributionOptions options =
        AttributionOptions.plain()
            .withJourneys(JourneyRules.standard().withLookback(Duration.ofDays(5)));
    List<TouchCredit> credits = credits(options, MARKOV, log);

    assertThat(Attribution.of(options).ofTouches(log).credits(MARKOV).get(0).conversions())
        .isCloseTo(2.4, within(1e-12));
    assertThat(credits).extracting(TouchCredit::channel).containsExactly("g", "g", "m", "g", "m");
    assertThat(credits.get(3).weight()).isCloseTo(0.6, within(1e-12));
    assertThat(credits.get(4).weight()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void conversionWithoutTouchBelongsToNobody() {
    TouchLog log = TouchLog.of(List.of(new TouchEvent("c", day(3), null, true, 80)));

    List<TouchCredit> credits = credits(AttributionOptions.plain(), LAST_TOUCH, log);

    assertThat(credits).hasSize(1);
    assertThat(credits.get(0).touch()).isNull();
    assertThat(credits.get(0).channel()).isEqualTo("(unattributed)");
    assertThat(PLAIN.ofTouches(log).credits(SHAPLEY))
        .containsExactly(new Credit(SHAPLEY, "(unattributed)", 1, 80));
  }

  @Test
  void touchesTellThemselvesWhetherTheyWerePaidFor() {
    TouchLog log =
        new TouchLog(
            List.of(
                new Touch("c", day(1), "partner letter", 0, "t1", true),
                new Touch("c", day(2), "email", 0, "t2", false)),
            List.of(),
            List.of(new Conversion("v", "c", day(3), 10)));

    assertThat(credits(AttributionOptions.plain(), FIRST_PAID, log))
        .extracting(TouchCredit::channel)
        .containsExactly("partner letter");
  }

  @Test
  void withoutStagesTheMilestoneModelsSaySo() {
    TouchLog log = TouchLog.of(List.of(event("c", 1, "email", true)));

    ModelCredits answer =
        Attribution.of(AttributionOptions.plain().withModels(List.of(W_SHAPED)))
            .ofTouches(log)
            .models()
            .get(0);

    assertThat(answer.status()).isEqualTo(AttributionStatus.NOT_OFFERED);
    assertThat(answer.reason()).contains("give stages with the touches");
  }

  @Test
  void equalTouchesOfOneInstantShareTheChannelsPart() {
    TouchLog log =
        TouchLog.of(List.of(event("c", 1, "a", false), event("c", 1, "a", false), sale("c", 2)));
    AttributionOptions options =
        AttributionOptions.plain()
            .withJourneys(JourneyRules.standard().withCollapse(Collapse.NONE));

    assertThat(credits(options, MARKOV, log))
        .extracting(TouchCredit::weight)
        .containsExactly(0.5, 0.5);
  }

  @Test
  void guardedChainGivesPooledChannelsTheirPartOfEachConversion() {
    AttributionOptions options =
        AttributionOptions.plain()
            .withMarkov(new MarkovSettings(1, MarkovSettings.guarded().direct(), 0, 10));
    TouchLog log =
        TouchLog.of(
            List.of(
                event("c", 1, "fax", false),
                event("c", 2, "direct", false),
                event("c", 3, "radio", false),
                sale("c", 4)));

    assertThat(credits(options, MARKOV, log))
        .extracting(TouchCredit::channel, TouchCredit::weight)
        .containsExactly(tuple("fax", 0.5), tuple("radio", 0.5));
  }

  @Test
  void ageDecidesNotRank() {
    TouchLog log =
        TouchLog.of(
            List.of(event("c", 0, "old", false), event("c", 14, "young", false), sale("c", 14)));

    assertThat(credits(AttributionOptions.plain(), TIME_DECAY, log))
        .extracting(TouchCredit::weight)
        .containsExactly(0.2, 0.8);
  }

  @Test
  void nothingGivesNothing() {
    TouchLog nothing = TouchLog.of(List.of());

    assertThat(PLAIN.touchCredits(nothing)).isEmpty();
    assertThat(PLAIN.ofTouches(nothing).models())
        .allMatch(one -> one.status() == AttributionStatus.NO_DATA);
  }

  private static List<TouchCredit> credits(
      AttributionOptions options, AttributionModel model, TouchLog log) {
    return Attribution.of(options.withModels(List.of(model))).touchCredits(log);
  }

  private static TouchEvent event(String customer, int day, String channel, boolean converts) {
    return new TouchEvent(customer, day(day), channel, converts, converts ? 1 : 0);
  }

  private static TouchEvent sale(String customer, int day) {
    return new TouchEvent(customer, day(day), null, true, 1);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
  }
}
