package io.clientele.pipeline.bench.figure;

/** How a figure stands to its aim and must. */
public enum Verdict {
  /** Within the aim. */
  AIM("pass, aim met"),
  /** Above the aim, within the must. */
  PASS("pass"),
  /** Above the must. */
  MISS("MISS"),
  /** Nothing was asked of it. */
  REPORTED("reported");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
