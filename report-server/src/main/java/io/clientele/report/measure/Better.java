package io.clientele.report.measure;

/** Which way a figure should move. */
public enum Better {
  HIGHER,
  LOWER,
  NEITHER
}
