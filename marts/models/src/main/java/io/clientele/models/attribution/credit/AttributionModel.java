package io.clientele.models.attribution.credit;

import io.clientele.models.attribution.rule.AttributionRule;
import io.clientele.models.attribution.rule.AttributionRules;
import io.clientele.models.attribution.rule.RuleSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every attribution model that a mart may ask for. */
public enum AttributionModel {
  /** All to the first touch. */
  FIRST_TOUCH(Need.PATHS, settings -> AttributionRules.firstTouch()),
  /** All to the last touch. */
  LAST_TOUCH(Need.PATHS, settings -> AttributionRules.lastTouch()),
  /** All to the last touch that is not direct. */
  LAST_NON_DIRECT(Need.DIRECT_VISITS, settings -> AttributionRules.lastNonDirect()),
  /** All to the first touch that was paid for. */
  FIRST_PAID(Need.PAID_TOUCHES, settings -> AttributionRules.firstPaid()),
  /** All to the last touch that was paid for. */
  LAST_PAID(Need.PAID_TOUCHES, settings -> AttributionRules.lastPaid()),
  /** The same to every touch. */
  LINEAR(Need.PATHS, settings -> AttributionRules.linear()),
  /** More to the younger touches. */
  TIME_DECAY(Need.TIMES, AttributionRules::timeDecay),
  /** Most to first and last. */
  POSITION_BASED(Need.PATHS, AttributionRules::positionBased),
  /** Most to first touch, lead and deal. */
  W_SHAPED(Need.STAGES, settings -> AttributionRules.wShaped()),
  /** Most to first touch, lead, deal and close. */
  FULL_PATH(Need.STAGES, settings -> AttributionRules.fullPath()),
  /** By what would be lost without a channel; judged over all paths together. */
  MARKOV(Need.PATHS, null),
  /** The same to every distinct channel of a path. */
  SHAPLEY(Need.PATHS, settings -> AttributionRules.shapley());

  private final Need need;
  private final Optional<Function<RuleSettings, AttributionRule>> rule;

  AttributionModel(Need need, @Nullable Function<RuleSettings, AttributionRule> rule) {
    this.need = need;
    this.rule = Optional.ofNullable(rule);
  }

  /** The name as stored in a table, such as {@code first_touch}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The model with this label; empty when there is none. */
  public static Optional<AttributionModel> labelled(String label) {
    return Arrays.stream(values()).filter(model -> model.label().equals(label)).findFirst();
  }

  /** What the input must carry for this model to mean anything. */
  public Need need() {
    return need;
  }

  /** How one conversion is divided; empty when that depends on all paths. */
  public Optional<AttributionRule> rule(RuleSettings settings) {
    return rule.map(make -> make.apply(settings));
  }
}
