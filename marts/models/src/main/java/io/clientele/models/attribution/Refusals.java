package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.AttributionStatus;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.credit.Need;
import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.markov.PreparedPaths;
import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.models.attribution.sample.Sample;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a model gives no credits for an input. */
final class Refusals {
  private final PathCounts paths;
  private final PreparedPaths prepared;
  private final double minimumConversions;
  private final Set<Need> given;

  private Refusals(
      PathCounts paths, PreparedPaths prepared, double minimumConversions, Set<Need> given) {
    this.paths = paths;
    this.prepared = prepared;
    this.minimumConversions = minimumConversions;
    this.given = given;
  }

  /** For paths with counts, of which only names tell what is direct or paid. */
  static Refusals ofPaths(PathCounts paths, PreparedPaths prepared, AttributionOptions options) {
    Set<Need> given = EnumSet.of(Need.PATHS);
    addIf(paths.channels().stream().anyMatch(ChannelNames::isDirect), Need.DIRECT_VISITS, given);
    addIf(paths.channels().stream().anyMatch(ChannelNames::isPaid), Need.PAID_TOUCHES, given);
    return new Refusals(paths, prepared, options.markov().minimumConversions(), given);
  }

  /** For journeys, of which touches tell themselves. */
  static Refusals ofJourneys(
      List<Journey> journeys,
      PathCounts paths,
      PreparedPaths prepared,
      AttributionOptions options) {
    List<Touch> touches =
        journeys.stream().map(Journey::touches).flatMap(Collection::stream).toList();
    Set<Need> given = EnumSet.of(Need.PATHS, Need.TIMES);
    addIf(touches.stream().anyMatch(Touch::isDirect), Need.DIRECT_VISITS, given);
    addIf(touches.stream().anyMatch(Touch::isPaid), Need.PAID_TOUCHES, given);
    addIf(journeys.stream().anyMatch(one -> !one.stages().isEmpty()), Need.STAGES, given);
    return new Refusals(paths, prepared, options.markov().minimumConversions(), given);
  }

  /** The answer without credits; empty when the model has credits to give. */
  Optional<ModelCredits> of(AttributionModel model) {
    if (paths.paths().isEmpty()) {
      return refused(model, AttributionStatus.NO_DATA, "there is no path");
    }
    if (!given.contains(model.need())) {
      return refused(model, AttributionStatus.NOT_OFFERED, model.need().remedy());
    }
    return model == AttributionModel.MARKOV ? ofMarkov() : Optional.empty();
  }

  private Optional<ModelCredits> ofMarkov() {
    AttributionModel markov = AttributionModel.MARKOV;
    double conversions =
        paths.paths().stream()
            .filter(path -> !path.channels().isEmpty())
            .mapToDouble(WeightedPath::conversions)
            .sum();
    if (conversions < minimumConversions) {
      return refused(
          markov,
          AttributionStatus.TOO_FEW_CONVERSIONS,
          "%s conversions with a touch are fewer than %s"
              .formatted(conversions, minimumConversions));
    }
    if (prepared.isTooLarge()) {
      return refused(
          markov,
          AttributionStatus.NOT_IDENTIFIED,
          "%d states are too many; lower the order or pool channels".formatted(prepared.states()));
    }
    Sample observed = Sample.observed(paths.paths());
    if (!prepared.chain(observed.conversions(), observed.nulls()).isIdentified()) {
      return refused(markov, AttributionStatus.NOT_IDENTIFIED, "no path with a channel converts");
    }
    return Optional.empty();
  }

  private static void addIf(boolean isGiven, Need need, Set<Need> given) {
    if (isGiven) {
      given.add(need);
    }
  }

  private static Optional<ModelCredits> refused(
      AttributionModel model, AttributionStatus status, String reason) {
    return Optional.of(ModelCredits.none(model, status, reason));
  }
}
