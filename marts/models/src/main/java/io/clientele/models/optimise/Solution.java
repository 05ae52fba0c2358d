package io.clientele.models.optimise;

/**
 * Where a search ended.
 *
 * @param parameters the best that were found, inside of the bounds
 * @param sumOfSquares of their residuals; infinity when not even the start made sense
 * @param evaluations how often the residuals were computed
 * @param isConverged false when the search was cut off
 */
public record Solution(
    double[] parameters, double sumOfSquares, int evaluations, boolean isConverged) {

  /** This one, or the other when its sum is smaller. */
  public Solution orBetter(Solution other) {
    return other.sumOfSquares < sumOfSquares ? other : this;
  }
}
