package io.clientele.models.attribution;

import io.clientele.models.attribution.credit.AttributionModel;
import io.clientele.models.attribution.credit.Credit;
import io.clientele.models.attribution.credit.ModelCredits;
import java.util.List;

/**
 * The answers of all models that were asked for.
 *
 * @param models one per model, in the order asked for, also those that cannot answer
 * @param unusableRows rows that were left out because a number was negative or not finite
 */
public record AttributionResult(List<ModelCredits> models, int unusableRows) {

  public AttributionResult {
    models = List.copyOf(models);
  }

  /** All credits, by model and channel. */
  public List<Credit> credits() {
    return models.stream().flatMap(one -> one.credits().stream()).toList();
  }

  /** The credits of one model; empty when it was not asked for or could not answer. */
  public List<Credit> credits(AttributionModel model) {
    return credits().stream().filter(credit -> credit.model() == model).toList();
  }
}
