package io.clientele.models.attribution.path;

import java.util.Arrays;
import java.util.List;

/**
 * One path and how often people went it.
 *
 * @param channels the channels in the order they were met; may be empty
 * @param conversions how many of those who went it converted; need not be whole
 * @param value value of those conversions together, in one currency
 * @param nulls how many of those who went it did not convert
 */
public record WeightedPath(List<String> channels, double conversions, double value, double nulls) {
  /** Larger numbers are mistakes, and their sums would no longer be numbers. */
  private static final double LARGEST = 1e300;

  public WeightedPath {
    channels = List.copyOf(channels);
  }

  /** Reads a path like {@code email > paid search > direct}; empty steps are left out. */
  public static WeightedPath parse(String path, double conversions, double value, double nulls) {
    List<String> channels =
        Arrays.stream(path.split(">")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    return new WeightedPath(channels, conversions, value, nulls);
  }

  /** True when every number is finite and no count is negative. */
  public boolean isUsable() {
    return conversions >= 0
        && conversions <= LARGEST
        && nulls >= 0
        && nulls <= LARGEST
        && Math.abs(value) <= LARGEST;
  }
}
