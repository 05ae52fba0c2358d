package io.clientele.catalog.segment;

import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The segments of a company, in order: the first one that matches has the customer.
 *
 * @param segments each combination of three scores from 1 to 5 falls under one of them
 */
public record SegmentRules(List<Segment> segments) {
  /** The best score; the worst is 1. */
  public static final int SCORES = 5;

  private static final String STANDARD = "segments.yml";

  public SegmentRules {
    segments = List.copyOf(segments);
  }

  /** The rules of a company that brings none of its own. */
  public static SegmentRules standard() {
    Problems problems = new Problems();
    Optional<SegmentRules> rules = new SegmentReader(problems).read(STANDARD, resource());
    problems.throwIfAny();
    return rules.orElseThrow();
  }

  /** The segment of these scores, each from 1 to 5; empty only while rules are being read. */
  public Optional<Segment> of(int recency, int frequency, int money) {
    return segments.stream()
        .filter(segment -> segment.matches(recency, frequency, money))
        .findFirst();
  }

  private static String resource() {
    try (InputStream in = SegmentRules.class.getClassLoader().getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException(STANDARD + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(STANDARD + " cannot be read", unreadable);
    }
  }
}
