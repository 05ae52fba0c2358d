package io.clientele.models.lift;

/** The two ends of an interval. */
public record Limits(double low, double high) {}
