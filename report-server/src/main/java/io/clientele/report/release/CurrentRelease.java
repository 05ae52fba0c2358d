package io.clientele.report.release;

import java.util.Optional;

/**
 * The release that pages show.
 *
 * @param problem why this is not the release that {@code CURRENT} names; empty when it is
 */
public record CurrentRelease(ReleaseManifest manifest, Optional<String> problem) {
  static CurrentRelease healthy(ReleaseManifest manifest) {
    return new CurrentRelease(manifest, Optional.empty());
  }

  public boolean isHealthy() {
    return problem.isEmpty();
  }
}
