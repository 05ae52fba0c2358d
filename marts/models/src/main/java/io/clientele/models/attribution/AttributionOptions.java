package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.journey.JourneyRules;
import io.clientele.models.attribution.markov.MarkovSettings;
import io.clientele.models.attribution.rule.RuleSettings;
import java.util.List;

/**
 * What is asked for, and how.
 *
 * @param models the models, in the order of the answer
 * @param journeys which touches belong to a conversion
 * @param rules the numbers that rules leave open
 * @param markov what the Markov chain needs to be trusted
 */
public record AttributionOptions(
    List<AttributionModel> models,
    JourneyRules journeys,
    RuleSettings rules,
    MarkovSettings markov) {

  public AttributionOptions {
    models = List.copyOf(models);
  }

  /** Every model over everything as it is. */
  public static AttributionOptions plain() {
    return new AttributionOptions(
        List.of(AttributionModel.values()),
        JourneyRules.standard(),
        RuleSettings.standard(),
        MarkovSettings.plain());
  }

  /** Every model; the Markov chain only where there is enough to learn from. */
  public static AttributionOptions forMarts() {
    return plain().withMarkov(MarkovSettings.guarded());
  }

  /** The same for other models. */
  public AttributionOptions withModels(List<AttributionModel> other) {
    return new AttributionOptions(other, journeys, rules, markov);
  }

  /** The same with other journeys. */
  public AttributionOptions withJourneys(JourneyRules other) {
    return new AttributionOptions(models, other, rules, markov);
  }

  /** The same with other numbers for the rules. */
  public AttributionOptions withRules(RuleSettings other) {
    return new AttributionOptions(models, journeys, other, markov);
  }

  /** The same with another Markov chain. */
  public AttributionOptions withMarkov(MarkovSettings other) {
    return new AttributionOptions(models, journeys, rules, other);
  }
}
