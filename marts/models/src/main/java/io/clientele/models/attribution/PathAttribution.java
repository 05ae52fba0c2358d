package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.CreditInterval;
import io.clientele.models.attribution.credit.ModelCredits;
import io.clientele.models.attribution.markov.PreparedPaths;
import io.clientele.models.attribution.path.PathCounts;
import io.clientele.models.attribution.path.WeightedPath;
import io.clientele.models.attribution.rule.AttributionRule;
import io.clientele.models.attribution.sample.Bootstrap;
import io.clientele.models.attribution.sample.MarkovModel;
import io.clientele.models.attribution.sample.PathModel;
import io.clientele.models.attribution.sample.RuleModel;
import io.clientele.models.attribution.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All models over paths with counts. */
final class PathAttribution {
  private final PathCounts paths;
  private final AttributionOptions options;
  private final PreparedPaths prepared;
  private final Refusals refusals;

  PathAttribution(PathCounts paths, AttributionOptions options) {
    this.paths = paths;
    this.options = options;
    this.prepared = PreparedPaths.of(paths.paths(), options.markov());
    this.refusals = Refusals.ofPaths(paths, prepared, options);
  }

  AttributionResult result() {
    Sample observed = Sample.observed(paths.paths());
    List<ModelCredits> answers = new ArrayList<>();
    for (AttributionModel model : options.models()) {
      Optional<ModelCredits> refusal = refusals.of(model);
      answers.add(
          refusal.isPresent()
              ? refusal.get()
              : ModelCredits.of(model, prepare(model).credit(observed).credits(model)));
    }
    return new AttributionResult(answers, paths.unusableRows());
  }

  List<CreditInterval> intervals(Bootstrap bootstrap) {
    List<WeightedPath> rows = paths.paths();
    return options.models().stream()
        .filter(model -> refusals.of(model).isEmpty())
        .flatMap(model -> bootstrap.intervals(model, prepare(model), rows).stream())
        .toList();
  }

  private PathModel prepare(AttributionModel model) {
    List<WeightedPath> rows = paths.paths();
    Optional<AttributionRule> rule = model.rule(options.rules());
    return rule.isPresent() ? new RuleModel(rows, rule.get()) : new MarkovModel(rows, prepared);
  }
}
