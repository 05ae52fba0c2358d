package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.path.WeightedPath;
import java.util.List;

/** How often each distinct path was gone, as counted or as drawn; one entry per path. */
public final class Sample {
  private final double[] conversions;
  private final double[] values;
  private final double[] nulls;

  /** Takes the arrays as they are; nobody changes them afterwards. */
  Sample(double[] conversions, double[] values, double[] nulls) {
    this.conversions = conversions;
    this.values = values;
    this.nulls = nulls;
  }

  /** As counted. */
  public static Sample observed(List<WeightedPath> paths) {
    return new Sample(
        paths.stream().mapToDouble(WeightedPath::conversions).toArray(),
        paths.stream().mapToDouble(WeightedPath::value).toArray(),
        paths.stream().mapToDouble(WeightedPath::nulls).toArray());
  }

  /** Conversions of each path. */
  public double[] conversions() {
    return conversions;
  }

  /** Value of each path. */
  public double[] values() {
    return values;
  }

  /** Those who went each path and did not convert. */
  public double[] nulls() {
    return nulls;
  }
}
