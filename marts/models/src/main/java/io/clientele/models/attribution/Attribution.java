package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.CreditInterval;
import io.clientele.models.attribution.credit.TouchCredit;
import io.clientele.models.attribution.journey.Journeys;
import io.clientele.models.attribution.journey.TouchLog;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.models.attribution.sample.Bootstrap;
import java.util.Collection;
import java.util.List;

/**
 * Divides conversions and their value among channels.
 *
 * <p>The credits of every model sum to the conversions and the value of the input. The same input
 * in any order gives the same numbers. No model tells what caused a conversion: each is a rule for
 * dividing it.
 */
public final class Attribution {
  private final AttributionOptions options;

  private Attribution(AttributionOptions options) {
    this.options = options;
  }

  /** With these options. */
  public static Attribution of(AttributionOptions options) {
    return new Attribution(options);
  }

  /**
   * Credits from paths with counts.
   *
   * <p>Times and stages are unknown, so models that need them say so instead of giving credits.
   */
  public AttributionResult ofPaths(Collection<WeightedPath> rows) {
    return new PathAttribution(PathCounts.of(rows), options).result();
  }

  /** Credits from touches, conversions and stages of persons. */
  public AttributionResult ofTouches(TouchLog log) {
    return new JourneyAttribution(Journeys.of(log, options.journeys()), options).result();
  }

  /**
   * Credits of each touch of each conversion, by model, customer, time and touch.
   *
   * <p>Weights of one conversion sum to 1. Touches without credit have no row, models that cannot
   * answer have none at all; {@link #ofTouches} says why.
   */
  public List<TouchCredit> touchCredits(TouchLog log) {
    return new JourneyAttribution(Journeys.of(log, options.journeys()), options).touchCredits();
  }

  /** How far credits from paths would differ in another period of the same kind. */
  public List<CreditInterval> intervals(Collection<WeightedPath> rows, Bootstrap bootstrap) {
    return new PathAttribution(PathCounts.of(rows), options).intervals(bootstrap);
  }
}
