package io.clientele.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.TouchCredit;
import io.clientele.models.attribution.journey.Conversion;
import io.clientele.models.attribution.journey.TouchEvent;
import io.clientele.models.attribution.journey.TouchLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every model promises over touches. */
class TouchModelContractTest {
  private static final Attribution PLAIN = Attribution.of(AttributionOptions.plain());
  private static final TouchLog WORLD = TouchLog.of(Worlds.events(11, 400));

  @Test
  void touchesCarryEveryModel() {
    assertThat(PLAIN.ofTouches(WORLD).models())
        .hasSize(12)
        .allMatch(one -> one.status() == AttributionStatus.OK);
  }

  @ParameterizedTest
  @EnumSource(AttributionModel.class)
  void weightsOfEachConversionSumToOne(AttributionModel model) {
    Map<String, Double> sums = new TreeMap<>();
    for (TouchCredit credit : credits(AttributionOptions.plain(), model, WORLD)) {
      sums.merge(credit.conversion().conversionId(), credit.weight(), Double::sum);
    }

    assertThat(sums).hasSize(WORLD.conversions().size());
    assertThat(sums.values()).allMatch(sum -> Math.abs(sum - 1) < 1e-12);
  }

  @ParameterizedTest
  @EnumSource(AttributionModel.class)
  void creditsOfChannelsSumToTheInput(AttributionModel model) {
    List<Credit> credits = PLAIN.ofTouches(WORLD).credits(model);
    double value = WORLD.conversions().stream().mapToDouble(Conversion::value).sum();

    assertThat(credits.stream().mapToDouble(Credit::conversions).sum())
        .isCloseTo(WORLD.conversions().size(), within(1e-9 * WORLD.conversions().size()));
    assertThat(credits.stream().mapToDouble(Credit::value).sum())
        .isCloseTo(value, within(1e-9 * value));
  }

  @ParameterizedTest
  @EnumSource(value = AttributionModel.class, mode = EnumSource.Mode.EXCLUDE, names = "MARKOV")
  void creditsOfTouchesAddUpToThoseOfChannels(AttributionModel model) {
    Map<String, Double> byChannel =
        credits(AttributionOptions.plain(), model, WORLD).stream()
            .collect(
                Collectors.groupingBy(
                    TouchCredit::channel, Collectors.summingDouble(TouchCredit::weight)));

    for (Credit credit : PLAIN.ofTouches(WORLD).credits(model)) {
      assertThat(byChannel.getOrDefault(credit.channel(), 0.0))
          .isCloseTo(credit.conversions(), within(1e-9));
    }
  }

  @Test
  void orderOfTheRowsChangesNoBit() {
    List<TouchEvent> events = new ArrayList<>(Worlds.events(12, 200));
    AttributionResult before = PLAIN.ofTouches(TouchLog.of(events));

    Collections.shuffle(events, new Random(12));

    assertThat(PLAIN.ofTouches(TouchLog.of(events))).isEqualTo(before);
  }

  private static List<TouchCredit> credits(
      AttributionOptions options, AttributionModel model, TouchLog log) {
    return Attribution.of(options.withModels(List.of(model))).touchCredits(log);
  }
}
