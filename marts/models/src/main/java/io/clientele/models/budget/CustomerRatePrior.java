package io.clientele.models.budget;

import io.clientele.models.numeric.GammaFunctions;
import java.util.List;

/**
 * How many customers a unit of money brings, over all keywords: a Gamma distribution, of which each
 * keyword has drawn its own rate; its customers are Poisson.
 *
 * <p>Fitted by maximum likelihood through expectation and maximisation (Dempster, Laird, Rubin:
 * Maximum likelihood from incomplete data via the EM algorithm, 1977). Use of such a prior:
 * Robbins, The empirical Bayes approach to statistical decision problems, 1964.
 *
 * @param shape of the Gamma distribution
 * @param rate of the Gamma distribution, in money
 */
public record CustomerRatePrior(double shape, double rate) {
  private static final int FEWEST_UNITS = 10;
  private static final double LEAST_SHAPE = 0.001;
  private static final double LARGEST_SHAPE = 100;
  private static final double WEAK_SHAPE = 0.5;
  private static final int MOST_ROUNDS = 1000;

  /**
   * The prior that these keywords make likely. From fewer than ten, half a customer at their common
   * rate, so that the data of each decide.
   *
   * @param units with customers and cost above zero over all of them
   */
  static CustomerRatePrior of(List<UnitFacts> units) {
    List<UnitFacts> spending = units.stream().filter(unit -> unit.evidence().cost() > 0).toList();
    double customers = spending.stream().mapToDouble(unit -> unit.evidence().customers()).sum();
    double cost = spending.stream().mapToDouble(unit -> unit.evidence().cost()).sum();
    CustomerRatePrior prior = new CustomerRatePrior(WEAK_SHAPE, WEAK_SHAPE * cost / customers);
    if (spending.size() < FEWEST_UNITS) {
      return prior;
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      CustomerRatePrior next = prior.improved(spending);
      boolean isFound = Math.abs(Math.log(next.shape / prior.shape)) < 1e-7;
      prior = next;
      if (isFound) {
        break;
      }
    }
    return prior;
  }

  private CustomerRatePrior improved(List<UnitFacts> units) {
    double mean = 0;
    double meanLogarithm = 0;
    for (UnitFacts unit : units) {
      double posteriorShape = shape + unit.evidence().customers();
      double posteriorRate = rate + unit.evidence().cost();
      mean += posteriorShape / posteriorRate / units.size();
      meanLogarithm +=
          (GammaFunctions.digamma(posteriorShape) - Math.log(posteriorRate)) / units.size();
    }
    double next = shapeOf(Math.log(mean) - meanLogarithm);
    return new CustomerRatePrior(next, next / mean);
  }

  /** Where log(shape) - digamma(shape), which falls in the shape, has this value. */
  private static double shapeOf(double spread) {
    double low = Math.log(LEAST_SHAPE);
    double high = Math.log(LARGEST_SHAPE);
    for (int halving = 0; halving < 50; halving++) {
      double middle = (low + high) / 2;
      boolean isAbove = middle - GammaFunctions.digamma(Math.exp(middle)) > spread;
      low = isAbove ? middle : low;
      high = isAbove ? high : middle;
    }
    return Math.exp((low + high) / 2);
  }
}
