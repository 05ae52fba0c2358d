package io.clientele.models.forecast;

/** Limits of a forecast at two levels; the 80 % interval lies inside of the 95 % interval. */
public record Interval(double low95, double low80, double high80, double high95) {

  public Interval {
    if (!(low95 <= low80 && low80 <= high80 && high80 <= high95)) {
      throw new IllegalArgumentException(
          "Limits %s, %s, %s, %s are not in order; widths must not be negative"
              .formatted(low95, low80, high80, high95));
    }
  }
}
