package io.clientele.report.page;

import io.clientele.report.source.LandingLine.Line;
import java.util.List;

/**
 * Where a row came from.
 *
 * @param facts name and value of what is known about the delivery
 * @param lines the head of the file and the line; empty when they cannot be shown
 * @param sentence why there are no lines; may be empty
 */
public record SourceView(Header header, List<Fact> facts, List<Line> lines, String sentence) {

  /** One thing known about the delivery. */
  public record Fact(String name, String value) {}
}
