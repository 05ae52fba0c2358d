package io.clientele.pipeline.bench.figure;

import java.util.Optional;

/**
 * One measured figure.
 *
 * @param value in the subject's unit, the median where it was measured several times
 * @param note what a reader must know to read it, such as the data it was measured on; may be empty
 */
public record Figure(Subject subject, BenchEngine engine, double value, String note) {
  public Figure {
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException(
          "The figure '" + subject.id() + "' is " + value + "; nothing was measured");
    }
  }

  public Optional<Aim> aim() {
    return subject.aim(engine);
  }

  public Verdict verdict() {
    return aim().map(aim -> aim.judge(value)).orElse(Verdict.REPORTED);
  }
}
