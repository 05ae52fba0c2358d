package io.clientele.pipeline.cli;

import io.clientele.connector.config.Configuration;
import io.clientele.connector.pack.Sources;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.run.IdentityDecisions;
import io.clientele.pipeline.run.Segments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A configuration, its sources, segments and decisions about customers, with everything that is
 * wrong with them.
 *
 * @param sources those that are declared without a mistake
 */
record Declared(Configuration configuration, List<SourceSpec> sources, List<Problem> problems) {

  /** Reads as far as it goes: a mistake in one file does not hide those in another. */
  static Declared read(Path file, Map<String, String> environment) {
    Problems problems = new Problems();
    Configuration configuration = Configuration.read(file, environment, problems);
    List<SourceSpec> sources = Sources.resolve(configuration, environment, problems);
    Segments.read(configuration, problems);
    IdentityDecisions.check(configuration, problems);
    return new Declared(configuration, sources, problems.list());
  }
}
