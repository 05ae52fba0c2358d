package io.clientele.build.check;

import java.util.Map;

/**
 * What a checking pass learned of a mart besides failures.
 *
 * @param rows number of rows
 * @param controls totals of its amounts and counts, as plain decimals
 */
public record MartFacts(long rows, Map<String, String> controls) {
  public MartFacts {
    controls = Map.copyOf(controls);
  }
}
