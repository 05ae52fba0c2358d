package io.clientele.pipeline.bench.figure;

/**
 * What is asked of a figure; less is better for every figure.
 *
 * @param aim what we want
 * @param must the most that is accepted
 */
public record Aim(double aim, double must) {
  public Aim {
    if (!(aim > 0 && aim <= must)) {
      throw new IllegalArgumentException(
          "The aim " + aim + " must be positive and at most the must " + must);
    }
  }

  /** A limit itself still counts as kept. */
  public Verdict judge(double measured) {
    if (measured <= aim) {
      return Verdict.AIM;
    }
    return measured <= must ? Verdict.PASS : Verdict.MISS;
  }
}
