package io.clientele.pipeline.bench.truth.sample;

/** A part of a whole, with both. */
public record Share(long count, long of) {
  /** Between 0 and 1; NaN of nothing. */
  public double value() {
    return (double) count / of;
  }
}
