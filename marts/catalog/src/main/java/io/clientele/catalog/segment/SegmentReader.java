package io.clientele.catalog.segment;

import io.clientele.catalog.declared.Declared;
import io.clientele.lakehouse.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rules of segments; everything wrong with a file is told at once. */
public final class SegmentReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** What customers are whom no score describes. */
  private static final List<String> RESERVED = List.of("net_returns", "prospect");

  private final Problems problems;

  public SegmentReader(Problems problems) {
    this.problems = problems;
  }

  /** The rules of a company's own file; empty when something is wrong. */
  public Optional<SegmentRules> read(Path file) {
    try {
      return read(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException unreadable) {
      problems.add(
          file.toString(), "cannot be read.", "Correct the path under segments, or leave it out.");
      return Optional.empty();
    }
  }

  /** The rules that a text declares; empty when something is wrong. */
  public Optional<SegmentRules> read(String file, String content) {
    Problems own = new Problems();
    List<Segment> segments = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Declared.read(file, 0, content, own)
        .ifPresent(
            top -> {
              top.refuseOthers(List.of("segments"), own);
              List<Declared> items = top.entry("segments").map(Declared::items).orElse(List.of());
              if (items.isEmpty()) {
                own.add(top.place(), "no segments.", "List at least one with name and when.");
              }
              items.forEach(item -> segments.add(segment(item, segments, lines, own)));
            });
    if (!lines.isEmpty()) {
      SegmentCoverage.refuseGaps(file, lines, own);
    }
    problems.addAll(own);
    return own.isEmpty() ? Optional.of(new SegmentRules(segments)) : Optional.empty();
  }

  /**
   * One condition of a segment.
   *
   * @param condition empty when it cannot be read
   */
  record Line(String segment, Declared at, Optional<SegmentCondition> condition) {}

  private static Segment segment(
      Declared item, List<Segment> before, List<Line> lines, Problems problems) {
    item.refuseOthers(List.of("name", "label", "meaning", "when"), problems);
    String name = name(item, before, problems);
    String label = item.required("label", "Write the name that people read.", problems);
    String meaning = item.required("meaning", "Say in one sentence who they are.", problems);
    List<Declared> declared = item.entry("when").map(Declared::items).orElse(List.of());
    if (declared.isEmpty()) {
      problems.add(
          item.place(),
          "no conditions.",
          "Write when: [{ recency: 5, worth: { from: 4 } }], or when: [{}] for all others.");
    }
    List<SegmentCondition> when = new ArrayList<>();
    for (Declared each : declared) {
      Optional<SegmentCondition> condition = ConditionReader.read(each, problems);
      condition.ifPresent(when::add);
      lines.add(new Line(name, each, condition));
    }
    return new Segment(name, label, meaning, when);
  }

  private static String name(Declared item, List<Segment> before, Problems problems) {
    String name = item.required("name", "Name it like potential_loyalist.", problems);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      problems.add(
          item.place(),
          "'" + name + "' is no name of a segment.",
          "Write lower case words joined by _, like potential_loyalist.");
    }
    if (RESERVED.contains(name)) {
      problems.add(
          item.place(), "'" + name + "' names customers without scores.", "Choose another name.");
    }
    if (before.stream().anyMatch(other -> other.name().equals(name))) {
      problems.add(
          item.place(),
          "'" + name + "' stands a second time.",
          "Write its conditions under one when, as a list.");
    }
    return name;
  }
}
