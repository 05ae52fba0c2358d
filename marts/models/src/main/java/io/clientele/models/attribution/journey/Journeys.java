package io.clientele.models.attribution.journey;

import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways of many persons, cut into one journey per conversion.
 *
 * <p>A person without a conversion is a way that led nowhere, unless the last touch is so young
 * that it still may lead somewhere. Touches after a person's last conversion belong to no journey.
 *
 * @param converting one journey per conversion, by customer, time and conversion id
 * @param nulls the channels of each person without a conversion, by customer
 * @param unusableRows conversions that were left out because their value is not a finite number
 */
public record Journeys(List<Journey> converting, List<List<String>> nulls, int unusableRows) {

  public Journeys {
    converting = List.copyOf(converting);
    nulls = List.copyOf(nulls);
  }

  /** Cuts the log by the rules. The order of its rows never matters. */
  public static Journeys of(TouchLog log, JourneyRules rules) {
    Instant asOf = asOf(log, rules);
    List<Journey> converting = new ArrayList<>();
    List<List<String>> nulls = new ArrayList<>();
    for (Person person : Person.all(log, asOf)) {
      converting.addAll(person.journeys(rules));
      person.leadingNowhere(rules, asOf).ifPresent(nulls::add);
    }
    int unusable =
        (int) log.conversions().stream().filter(one -> !Double.isFinite(one.value())).count();
    return new Journeys(converting, nulls, unusable);
  }

  /** The distinct paths of these journeys with their counts. */
  public PathCounts paths() {
    Stream<WeightedPath> converted =
        converting.stream()
            .map(way -> new WeightedPath(way.channels(), 1, way.conversion().value(), 0));
    Stream<WeightedPath> others = nulls.stream().map(way -> new WeightedPath(way, 0, 0, 1));
    return PathCounts.of(Stream.concat(converted, others).toList());
  }

  private static Instant asOf(TouchLog log, JourneyRules rules) {
    Instant given = rules.asOf();
    return given != null
        ? given
        : Stream.of(
                log.touches().stream().map(Touch::time),
                log.stages().stream().map(StageReached::time),
                log.conversions().stream().map(Conversion::time))
            .flatMap(times -> times)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
  }
}
