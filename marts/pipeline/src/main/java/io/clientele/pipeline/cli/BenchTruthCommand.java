package io.clientele.pipeline.cli;

import io.clientele.pipeline.bench.process.LakeFiles;
import io.clientele.pipeline.bench.truth.TruthBench;
import io.clientele.pipeline.bench.truth.TruthFigure;
import io.clientele.pipeline.bench.truth.TruthTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds figures against what is known from elsewhere. */
@Command(
    name = "truth",
    mixinStandardHelpOptions = true,
    description = {
      "Computes figures whose right value is known and says which hold: small examples, public data"
          + " sets below the folder that CLIENTELE_DATA names, the sample company.",
      "",
      "Ends with 1 when one is missed."
    })
final class BenchTruthCommand implements Callable<Integer> {
  @Option(names = "--json", description = "figures as JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("clientele-truth");
    try {
      List<TruthFigure> figures =
          new TruthBench(
                  BenchCommand.home(),
                  Optional.ofNullable(System.getenv("CLIENTELE_DATA")).map(Path::of),
                  work,
                  System.err::println)
              .run();
      System.out.print(json ? TruthTable.json(figures) : TruthTable.text(figures));
      return figures.stream().allMatch(TruthFigure::holds) ? ExitCode.DONE : ExitCode.FAILED;
    } finally {
      LakeFiles.delete(work);
    }
  }
}
