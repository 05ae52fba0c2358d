package io.clientele.models.attribution.credit;

import java.util.List;

/**
 * All credits of one model.
 *
 * @param model the model
 * @param status what came of it
 * @param reason why there are no credits; empty when there are
 * @param credits one per channel by name, channels without credit too; their sums are the sums of
 *     the input. Empty unless the status is {@code OK}
 */
public record ModelCredits(
    AttributionModel model, AttributionStatus status, String reason, List<Credit> credits) {

  public ModelCredits {
    credits = List.copyOf(credits);
  }

  /** No credits, and why. */
  public static ModelCredits none(AttributionModel model, AttributionStatus status, String reason) {
    return new ModelCredits(model, status, reason, List.of());
  }

  /** These credits. */
  public static ModelCredits of(AttributionModel model, List<Credit> credits) {
    return new ModelCredits(model, AttributionStatus.OK, "", credits);
  }
}
