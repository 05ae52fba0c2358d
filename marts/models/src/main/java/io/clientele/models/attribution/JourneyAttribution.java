package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.credit.TouchCredit;
import io.clientele.models.attribution.journey.Journey;
import io.clientele.models.attribution.journey.Journeys;
import io.clientele.models.attribution.markov.PreparedPaths;
import io.clientele.models.attribution.path.ChannelNames;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.rule.AttributionRule;
import io.clientele.models.attribution.sample.ChannelSums;
import io.clientele.models.attribution.sample.MarkovModel;
import io.clientele.models.attribution.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All models over journeys, of which touches, times and stages are known. */
final class JourneyAttribution {
  private final Journeys journeys;
  private final AttributionOptions options;
  private final PathCounts paths;
  private final PreparedPaths prepared;
  private final Refusals refusals;

  JourneyAttribution(Journeys journeys, AttributionOptions options) {
    this.journeys = journeys;
    this.options = options;
    this.paths = journeys.paths();
    this.prepared = PreparedPaths.of(paths.paths(), options.markov());
    this.refusals = Refusals.ofJourneys(journeys.converting(), paths, prepared, options);
  }

  AttributionResult result() {
    List<ModelCredits> answers = new ArrayList<>();
    for (AttributionModel model : options.models()) {
      Optional<ModelCredits> refusal = refusals.of(model);
      answers.add(
          refusal.isPresent() ? refusal.get() : ModelCredits.of(model, sums(model).credits(model)));
    }
    return new AttributionResult(answers, journeys.unusableRows());
  }

  List<TouchCredit> touchCredits() {
    List<TouchCredit> credits = new ArrayList<>();
    for (AttributionModel model : options.models()) {
      if (refusals.of(model).isEmpty()) {
        credits.addAll(touchCredits(model));
      }
    }
    return credits;
  }

  private ChannelSums sums(AttributionModel model) {
    if (model == AttributionModel.MARKOV) {
      return new MarkovModel(paths.paths(), prepared).credit(Sample.observed(paths.paths()));
    }
    List<String> channels = new ArrayList<>(paths.channels());
    boolean hasUntouched = journeys.converting().stream().anyMatch(one -> one.touches().isEmpty());
    if (hasUntouched) {
      channels.add(ChannelNames.UNATTRIBUTED);
    }
    ChannelSums sums = ChannelSums.among(channels);
    for (TouchCredit credit : touchCredits(model)) {
      sums.add(sums.indexOf(credit.channel()), credit.weight(), credit.value());
    }
    return sums;
  }

  private List<TouchCredit> touchCredits(AttributionModel model) {
    AttributionRule rule = model.rule(options.rules()).orElseGet(this::markovShares);
    List<TouchCredit> credits = new ArrayList<>();
    for (Journey journey : journeys.converting()) {
      if (journey.touches().isEmpty()) {
        credits.add(new TouchCredit(model, journey.conversion(), null, 1));
      }
      double[] weights = rule.weights(journey);
      for (int position = 0; position < weights.length; position++) {
        if (weights[position] > 0) {
          credits.add(
              new TouchCredit(
                  model, journey.conversion(), journey.touches().get(position), weights[position]));
        }
      }
    }
    return credits;
  }

  private AttributionRule markovShares() {
    Sample observed = Sample.observed(paths.paths());
    return new MarkovShares(
        prepared, prepared.chain(observed.conversions(), observed.nulls()).shares());
  }
}
