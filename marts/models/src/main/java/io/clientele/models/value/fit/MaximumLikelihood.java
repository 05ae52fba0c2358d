package io.clientele.models.value.fit;

import io.clientele.models.numeric.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the parameters of the largest likelihood, and says how far they can be trusted. */
public final class MaximumLikelihood {
  private static final double LARGEST_SLOPE = 1e-7;

  /** A parameter known only within a factor of some twenty is not known. */
  private static final double LARGEST_LOGARITHMIC_ERROR = 3;

  private MaximumLikelihood() {}

  /**
   * Climbs from every start and keeps the highest point.
   *
   * @param starts logarithms of the parameters; at least one
   */
  public static Estimate of(LogLikelihood likelihood, List<double[]> starts) {
    NewtonSearch best = new NewtonSearch(likelihood, starts.get(0)).climb();
    int evaluations = best.evaluations();
    for (double[] start : starts.subList(1, starts.size())) {
      NewtonSearch other = new NewtonSearch(likelihood, start).climb();
      evaluations += other.evaluations();
      if (!best.here().isFinite() || other.here().value() > best.here().value()) {
        best = other;
      }
    }
    return estimate(likelihood, best, evaluations);
  }

  private static Estimate estimate(LogLikelihood likelihood, NewtonSearch search, int evaluations) {
    if (!search.here().isFinite()) {
      return Estimate.none(FitStatus.NOT_CONVERGED, "the likelihood has no value");
    }
    double[] point = search.point();
    Optional<double[][]> covariance = Cholesky.of(search.curvature()).map(Cholesky::inverse);
    String open = openParameters(likelihood.names(), point, covariance);
    FitStatus status = FitStatus.OK;
    String reason = "";
    if (!open.isEmpty()) {
      status = FitStatus.NOT_DETERMINED;
      reason = "the customers do not determine " + open;
    } else if (search.slopePerCustomer() > LARGEST_SLOPE) {
      status = FitStatus.NOT_CONVERGED;
      reason =
          String.format(
              Locale.ROOT,
              "the search ended with the slope %.3g after %d evaluations",
              search.here().gradientNorm(),
              evaluations);
    }
    return new Estimate(
        status,
        reason,
        Arrays.stream(point).map(Math::exp).boxed().toList(),
        search.here().value(),
        evaluations,
        search.here().gradientNorm(),
        covariance.map(matrix -> times(matrix, point)).orElse(List.of()));
  }

  private static String openParameters(
      List<String> names, double[] point, Optional<double[][]> covariance) {
    List<String> open = new ArrayList<>();
    for (int row = 0; row < point.length; row++) {
      int parameter = row;
      boolean known =
          covariance
              .map(matrix -> Math.sqrt(matrix[parameter][parameter]) <= LARGEST_LOGARITHMIC_ERROR)
              .orElse(true);
      if (!known || Math.abs(point[row]) >= NewtonSearch.BOUND) {
        open.add(names.get(row));
      }
    }
    if (open.isEmpty() && covariance.isEmpty()) {
      return "all parameters: the likelihood is flat in some direction";
    }
    return String.join(", ", open);
  }

  /** From logarithms to parameters: each row and column times its parameter. */
  private static List<List<Double>> times(double[][] matrix, double[] logarithms) {
    List<List<Double>> scaled = new ArrayList<>();
    for (int row = 0; row < matrix.length; row++) {
      List<Double> line = new ArrayList<>();
      for (int column = 0; column < matrix.length; column++) {
        line.add(matrix[row][column] * Math.exp(logarithms[row] + logarithms[column]));
      }
      scaled.add(line);
    }
    return scaled;
  }
}
