package io.clientele.models.value.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  @Test
  void exponentialTimesGiveTheReciprocalOfTheirMean() {
    // 50 times with the sum 200: rate 1/4, standard error rate / sqrt(50)
    Estimate estimate = MaximumLikelihood.of(exponential(50, 200), starts(3));

    assertThat(estimate.status()).isEqualTo(FitStatus.OK);
    assertThat(estimate.reason()).isEmpty();
    assertThat(estimate.parameters().get(0)).isCloseTo(0.25, within(1e-10));
    assertThat(estimate.standardErrors().get(0)).isCloseTo(0.25 / Math.sqrt(50), within(1e-8));
    assertThat(estimate.logLikelihood()).isCloseTo(50 * Math.log(0.25) - 50, within(1e-10));
    assertThat(estimate.gradientNorm()).isLessThan(1e-6);
    assertThat(estimate.evaluations()).isPositive();
  }

  @Test
  void unitsChangeParametersAndErrorsAlike() {
    Estimate estimate = MaximumLikelihood.of(exponential(50, 200), starts(3));

    Estimate scaled = estimate.inUnits(List.of(7.0), -1);

    assertThat(scaled.parameters().get(0)).isCloseTo(1.75, within(1e-9));
    assertThat(scaled.standardErrors().get(0)).isCloseTo(1.75 / Math.sqrt(50), within(1e-7));
    assertThat(scaled.logarithmicCovariance()[0][0]).isCloseTo(0.02, within(1e-8));
    assertThat(scaled.logLikelihood()).isCloseTo(estimate.logLikelihood() - 1, within(1e-12));
  }

  @Test
  void unitsBeyondTheRangeOfNumbersGiveNoParameters() {
    Estimate estimate = MaximumLikelihood.of(exponential(50, 200), starts(3));

    for (double factor : new double[] {1e200, 1e-200, Double.POSITIVE_INFINITY}) {
      assertThat(estimate.inUnits(List.of(factor), 0).status()).isEqualTo(FitStatus.NO_DATA);
      assertThat(estimate.inUnits(List.of(factor), 0).parameters()).isEmpty();
    }
  }

  @Test
  void parameterThatRunsAwayIsNotDetermined() {
    Estimate estimate = MaximumLikelihood.of(exponential(50, 0), starts(0));

    assertThat(estimate.status()).isEqualTo(FitStatus.NOT_DETERMINED);
    assertThat(estimate.reason()).isEqualTo("the customers do not determine rate");
  }

  @Test
  void parameterWithoutInfluenceIsNotDetermined() {
    Estimate estimate = MaximumLikelihood.of(exponential(0, 0), starts(0));

    assertThat(estimate.status()).isEqualTo(FitStatus.NOT_DETERMINED);
    assertThat(estimate.reason())
        .isEqualTo(
            "the customers do not determine all parameters: the likelihood is flat in some direction");
    assertThat(estimate.standardErrors()).isEmpty();
  }

  @Test
  void likelihoodWithoutValueIsNotConverged() {
    Estimate estimate = MaximumLikelihood.of(exponential(50, Double.NaN), starts(0));

    assertThat(estimate.status()).isEqualTo(FitStatus.NOT_CONVERGED);
    assertThat(estimate.reason()).isEqualTo("the likelihood has no value");
    assertThat(estimate.parameters()).isEmpty();
  }

  @Test
  void slopeThatNeverVanishesIsNotConverged() {
    LogLikelihood kink =
        of(logRate -> -Math.abs(logRate), logRate -> logRate > 0 ? -1 : logRate < 0 ? 1 : 0.5);

    Estimate estimate = MaximumLikelihood.of(kink, starts(0.3));

    assertThat(estimate.isUsable()).isFalse();
  }

  private static List<double[]> starts(double logarithm) {
    return List.of(new double[] {logarithm}, new double[] {logarithm + 1});
  }

  /** Of independent exponential times, as a function of the logarithm of their rate. */
  private static LogLikelihood exponential(int count, double sum) {
    return of(
        logRate -> count * logRate - Math.exp(logRate) * sum,
        logRate -> count - Math.exp(logRate) * sum);
  }

  private interface Curve {
    double at(double logRate);
  }

  private static LogLikelihood of(Curve value, Curve slope) {
    return new LogLikelihood() {
      @Override
      public List<String> names() {
        return List.of("rate");
      }

      @Override
      public int customers() {
        return 50;
      }

      @Override
      public Evaluation at(double[] logarithms) {
        return new Evaluation(value.at(logarithms[0]), new double[] {slope.at(logarithms[0])});
      }
    };
  }
}
