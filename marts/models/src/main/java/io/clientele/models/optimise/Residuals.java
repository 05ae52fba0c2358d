package io.clientele.models.optimise;

/** What a model with given parameters leaves unexplained. */
@FunctionalInterface
public interface Residuals {

  /**
   * Writes one residual per observation.
   *
   * @return false when the parameters make no sense; the residuals are then not looked at
   */
  boolean write(double[] parameters, double[] residuals);
}
