package io.clientele.models.attribution.rule;

import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A touch one half-life older weighs half as much: {@code 2^(-age/halfLife)}, brought to a sum of
 * 1.
 *
 * <p>Ages are real numbers of days, and a half-life of seven days is the customary one (Google Ads,
 * attribution model time decay). Ages are taken relative to the youngest touch, which changes no
 * share but keeps very old journeys from vanishing.
 */
record TimeDecay(double halfLifeDays) implements AttributionRule {

  @Override
  public double[] weights(Journey journey) {
    if (journey.touches().isEmpty()) {
      return new double[0];
    }
    Instant conversion = journey.conversion().time();
    double[] ages =
        journey.touches().stream().mapToDouble(touch -> days(touch, conversion)).toArray();
    double youngest = Arrays.stream(ages).min().orElse(0);
    return Shares.of(
        Arrays.stream(ages).map(age -> Math.pow(2, (youngest - age) / halfLifeDays)).toArray());
  }

  private static double days(Touch touch, Instant conversion) {
    Duration age = Duration.between(touch.time(), conversion);
    return (age.getSeconds() + age.getNano() / 1e9) / 86_400;
  }
}
