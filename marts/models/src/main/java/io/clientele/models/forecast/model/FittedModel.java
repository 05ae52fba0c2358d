package io.clientele.models.forecast.model;

/** A model whose parameters are settled; it may follow a history that has grown since. */
@FunctionalInterface
public interface FittedModel {

  /**
   * Predicts the {@code horizon} values that follow {@code history}, which is the history of the
   * fit or a longer one that starts with it.
   */
  Forecast predict(double[] history, int horizon);
}
