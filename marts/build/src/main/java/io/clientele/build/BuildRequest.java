package io.clientele.build;

import io.clientele.build.plan.BuildInputs;
import io.clientele.build.plan.BuildOptions;
import io.clientele.catalog.segment.SegmentRules;
import io.clientele.lakehouse.company.Company;
import java.time.Instant;
import java.util.List;

/**
 * One build.
 *
 * @param configured the streams that the configuration names; the freshness of those that were
 *     never delivered is {@code missing}
 * @param segments which customers fall in which segment
 * @param now when the release is made
 */
public record BuildRequest(
    Company company,
    BuildInputs inputs,
    List<Stream> configured,
    SegmentRules segments,
    BuildOptions options,
    Instant now) {
  public BuildRequest {
    configured = List.copyOf(configured);
  }

  /** One stream of one source. */
  public record Stream(String source, String stream) {}
}
