package io.clientele.models.attribution.credit;

import io.clientele.models.attribution.rule.AttributionRule;
import io.clientele.models.attribution.rule.AttributionRules;
import io.clientele.models.attribution.rule.RuleSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every attribution model that a mart may ask for. */
public enum AttributionModel {
  /** All to the first touch. */
  FIRST_TOUCH(Need.PATHS),
  /** All to the last touch. */
  LAST_TOUCH(Need.PATHS),
  /** All to the last touch that is not direct. */
  LAST_NON_DIRECT(Need.DIRECT_VISITS),
  /** All to the first touch that was paid for. */
  FIRST_PAID(Need.PAID_TOUCHES),
  /** All to the last touch that was paid for. */
  LAST_PAID(Need.PAID_TOUCHES),
  /** The same to every touch. */
  LINEAR(Need.PATHS),
  /** More to the younger touches. */
  TIME_DECAY(Need.TIMES),
  /** Most to first and last. */
  POSITION_BASED(Need.PATHS),
  /** Most to first touch, lead and deal. */
  W_SHAPED(Need.STAGES),
  /** Most to first touch, lead, deal and close. */
  FULL_PATH(Need.STAGES),
  /** By what would be lost without a channel; judged over all paths together. */
  MARKOV(Need.PATHS),
  /** The same to every distinct channel of a path. */
  SHAPLEY(Need.PATHS);

  private final Need need;

  AttributionModel(Need need) {
    this.need = need;
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
    return switch (this) {
      case FIRST_TOUCH -> Optional.of(AttributionRules.firstTouch());
      case LAST_TOUCH -> Optional.of(AttributionRules.lastTouch());
      case LAST_NON_DIRECT -> Optional.of(AttributionRules.lastNonDirect());
      case FIRST_PAID -> Optional.of(AttributionRules.firstPaid());
      case LAST_PAID -> Optional.of(AttributionRules.lastPaid());
      case LINEAR -> Optional.of(AttributionRules.linear());
      case TIME_DECAY -> Optional.of(AttributionRules.timeDecay(settings));
      case POSITION_BASED -> Optional.of(AttributionRules.positionBased(settings));
      case W_SHAPED -> Optional.of(AttributionRules.wShaped());
      case FULL_PATH -> Optional.of(AttributionRules.fullPath());
      case MARKOV -> Optional.empty();
      case SHAPLEY -> Optional.of(AttributionRules.shapley());
    };
  }
}
