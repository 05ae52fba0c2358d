package io.clientele.pipeline.cli;

import io.clientele.connector.ingest.Checker;
import io.clientele.lakehouse.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for everything that is wrong, without writing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Validates the configuration, the mappings and every file of every source without writing:",
      "every problem at once, each with place, value and remedy."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Override
  public Integer call() throws IOException {
    Declared declared = Declared.read(options.file(), options.environment());
    List<Problem> problems = new ArrayList<>(declared.problems());
    problems.addAll(
        new Channels(declared.configuration().notification(), options.environment()).problems());
    boolean isMisconfigured = !problems.isEmpty();
    problems.addAll(new Checker().check(declared.sources()));
    problems.forEach(System.err::println);
    System.out.println(
        problems.isEmpty() ? "Nothing is wrong." : problems.size() + " problems; see above.");
    if (isMisconfigured) {
      return ExitCode.USAGE;
    }
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.DATA;
  }
}
