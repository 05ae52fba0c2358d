package io.clientele.models.value.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Parameters of maximum likelihood with their quality.
 *
 * @param status whether the parameters may be used
 * @param reason what is wrong; empty when nothing is
 * @param parameters in the order of the model; empty when nothing was fitted
 * @param logLikelihood at the parameters; NaN when nothing was fitted
 * @param evaluations how often the likelihood was evaluated, over all starting points
 * @param gradientNorm largest slope of the log-likelihood in the logarithm of one parameter; NaN
 *     when nothing was fitted
 * @param covariance of the parameters, from the inverse of the negative Hessian; empty when that is
 *     not positive definite
 */
public record Estimate(
    FitStatus status,
    String reason,
    List<Double> parameters,
    double logLikelihood,
    int evaluations,
    double gradientNorm,
    List<List<Double>> covariance) {

  public Estimate {
    parameters = List.copyOf(parameters);
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /** No parameters, for a reason. */
  public static Estimate none(FitStatus status, String reason) {
    return new Estimate(status, reason, List.of(), Double.NaN, 0, Double.NaN, List.of());
  }

  /** Whether the parameters may be used. */
  public boolean isUsable() {
    return status == FitStatus.OK;
  }

  /** The same numbers with another status. */
  public Estimate as(FitStatus otherStatus, String otherReason) {
    return new Estimate(
        otherStatus, otherReason, parameters, logLikelihood, evaluations, gradientNorm, covariance);
  }

  /** The roots of the variances; empty when there is no covariance. */
  public List<Double> standardErrors() {
    List<Double> errors = new ArrayList<>();
    for (int row = 0; row < covariance.size(); row++) {
      errors.add(Math.sqrt(covariance.get(row).get(row)));
    }
    return Collections.unmodifiableList(errors);
  }

  /** The covariance of the logarithms of the parameters; empty when there is no covariance. */
  public double[][] logarithmicCovariance() {
    double[][] relative = new double[covariance.size()][covariance.size()];
    for (int row = 0; row < relative.length; row++) {
      for (int column = 0; column < relative.length; column++) {
        relative[row][column] =
            covariance.get(row).get(column) / parameters.get(row) / parameters.get(column);
      }
    }
    return relative;
  }

  /**
   * The same estimate for data in other units: each parameter times its factor. None at all when a
   * variance would leave the range of numbers.
   */
  public Estimate inUnits(List<Double> factors, double logLikelihoodShift) {
    List<Double> scaled = new ArrayList<>();
    for (int row = 0; row < parameters.size(); row++) {
      scaled.add(parameters.get(row) * factors.get(row));
    }
    List<List<Double>> scaledCovariance = new ArrayList<>();
    for (int row = 0; row < covariance.size(); row++) {
      List<Double> line = new ArrayList<>();
      for (int column = 0; column < covariance.size(); column++) {
        line.add(covariance.get(row).get(column) * factors.get(row) * factors.get(column));
      }
      scaledCovariance.add(line);
    }
    for (int row = 0; row < scaledCovariance.size(); row++) {
      double variance = scaledCovariance.get(row).get(row);
      if (!(variance >= Double.MIN_NORMAL) || Double.isInfinite(variance)) {
        return none(FitStatus.NO_DATA, "the numbers are too large or too small to compute with");
      }
    }
    return new Estimate(
        status,
        reason,
        scaled,
        logLikelihood + logLikelihoodShift,
        evaluations,
        gradientNorm,
        scaledCovariance);
  }
}
