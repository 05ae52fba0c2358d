package io.clientele.report.measure;

/** A measure together with the mart it is taken from. */
public record MeasureRef(Metrics metrics, Measure measure) {
  /** The reference that {@link MetricsCatalog#find} understands. */
  public String id() {
    return metrics.area() + "." + measure.name();
  }
}
