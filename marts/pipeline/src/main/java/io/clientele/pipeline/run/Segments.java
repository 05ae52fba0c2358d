package io.clientele.pipeline.run;

import io.clientele.catalog.segment.SegmentReader;
import io.clientele.catalog.segment.SegmentRules;
import io.clientele.connector.config.Configuration;
import io.clientele.lakehouse.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;

/** The segments of a company: those of the file that its configuration names, else the standard. */
public final class Segments {
  private Segments() {}

  /**
   * Reads the rules.
   *
   * @throws io.clientele.lakehouse.problem.InvalidDefinitionException with everything that is wrong
   */
  public static SegmentRules of(Configuration configuration) {
    Problems problems = new Problems();
    Optional<SegmentRules> rules = read(configuration, problems);
    problems.throwIfAny();
    return rules.orElseThrow();
  }

  /** Reads the rules; what is wrong goes into {@code problems}. */
  public static Optional<SegmentRules> read(Configuration configuration, Problems problems) {
    Path own = configuration.segments();
    return own == null
        ? Optional.of(SegmentRules.standard())
        : new SegmentReader(problems).read(own);
  }
}
