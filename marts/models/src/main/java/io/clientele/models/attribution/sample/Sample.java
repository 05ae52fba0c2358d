package io.clientele.models.attribution.sample;

import io.clientele.models.attribution.path.WeightedPath;
import java.util.List;

/** How often each distinct path was gone, as counted or as drawn; one entry per path. */
public record Sample(double[] conversions, double[] values, double[] nulls) {

  /** As counted. */
  public static Sample observed(List<WeightedPath> paths) {
    return new Sample(
        paths.stream().mapToDouble(WeightedPath::conversions).toArray(),
        paths.stream().mapToDouble(WeightedPath::value).toArray(),
        paths.stream().mapToDouble(WeightedPath::nulls).toArray());
  }
}
