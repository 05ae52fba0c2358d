package io.clientele.build;

import io.clientele.build.check.Finding;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a build did.
 *
 * @param published the new release; empty when nothing was new
 * @param marts the marts that were computed, in the order in which they were ready
 * @param warnings checks that do not hold and do not stop a release
 */
public record BuildReport(OptionalLong published, List<Built> marts, List<Finding> warnings) {
  public BuildReport {
    marts = List.copyOf(marts);
    warnings = List.copyOf(warnings);
  }

  /** One mart that was computed and stored. */
  public record Built(String mart, long version, long rows, double seconds) {}
}
