package io.clientele.models.forecast.model;

/** Predicts the next values of one evenly spaced series. */
public interface ForecastModel {

  /** A stable, lower-case name; it is stored with every prediction. */
  String name();

  /**
   * Predicts the {@code horizon} values that follow {@code history}, in the unit of the history.
   *
   * <p>The same history always gives the same prediction, and a history times a positive factor
   * gives the prediction times that factor. A history too short for the model, or one that holds
   * something that is not a finite number, is not an error: the result then carries no values and
   * says what is missing. The history is not changed.
   *
   * @param history values, oldest first
   * @param seasonLength periods per season; 1 for none
   * @param horizon periods ahead, at least 1
   * @throws IllegalArgumentException when season length or horizon is not positive
   */
  Forecast predict(double[] history, int seasonLength, int horizon);

  /**
   * Settles the parameters on a history, so that origins shortly after it need no search of their
   * own. A model without costly parameters keeps this default, which settles nothing.
   *
   * @throws IllegalArgumentException when the season length is not positive
   */
  default FittedModel fit(double[] history, int seasonLength) {
    return (longer, horizon) -> predict(longer, seasonLength, horizon);
  }
}
