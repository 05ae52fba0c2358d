package io.clientele.pipeline.bench;

import io.clientele.lakehouse.problem.Problems;
import io.clientele.pipeline.bench.figure.BenchEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured, and where.
 *
 * @param home the folder of the built program
 * @param work a folder of our own for data and lakes; what lies there may be overwritten
 * @param engines in the order in which they are measured
 * @param only the name of one measurement, or of one figure; empty for everything
 * @param scales sizes of the generated data, in multiples of 320,616 lines
 * @param repeat how often each command is run; the median counts
 * @param data the folder with the real data sets, where there is one
 */
public record BenchOptions(
    Path home,
    Path work,
    List<BenchEngine> engines,
    Optional<String> only,
    List<Integer> scales,
    int repeat,
    Optional<Path> data) {
  public BenchOptions {
    engines = List.copyOf(engines);
    scales = scales.stream().sorted().distinct().toList();
    Problems problems = new Problems();
    if (scales.isEmpty() || scales.get(0) < 1) {
      problems.add(
          "--scale",
          "it is " + scales + ".",
          "Give multiples of 320,616 lines from 1 on, like 10,30.");
    }
    if (repeat < 1) {
      problems.add("--repeat", "it is " + repeat + ".", "Give 1 or more.");
    }
    problems.throwIfAny();
  }

  public int largestScale() {
    return scales.get(scales.size() - 1);
  }
}
