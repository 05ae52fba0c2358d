package io.clientele.pipeline.bench.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes every check for which the data are there. */
public final class TruthBench {
  private final Optional<Path> data;
  private final Path work;
  private final Consumer<String> says;
  private final List<TruthCheck> checks;

  /**
   * @param home the folder of the built program
   * @param data the folder of public data sets, if there is one
   * @param work a folder that may be written to
   * @param says is told what is going on, sentence by sentence
   */
  public TruthBench(Path home, Optional<Path> data, Path work, Consumer<String> says) {
    this(data, work, says, TruthCheck.all(home));
  }

  TruthBench(Optional<Path> data, Path work, Consumer<String> says, List<TruthCheck> checks) {
    this.data = data;
    this.work = work;
    this.says = says;
    this.checks = List.copyOf(checks);
  }

  /** Runs for some minutes. */
  public List<TruthFigure> run() throws IOException {
    List<TruthFigure> figures = new ArrayList<>();
    for (TruthCheck check : checks) {
      Path folder = data.orElse(work);
      if (!check.needs().isEmpty() && !Files.exists(folder.resolve(check.needs()))) {
        says.accept(
            check.name()
                + ": left out; it needs "
                + check.needs()
                + " below the folder that CLIENTELE_DATA names.");
        continue;
      }
      says.accept(check.name() + " ...");
      check.check(
          folder,
          Files.createDirectories(work.resolve(check.getClass().getSimpleName())),
          figure ->
              figures.add(
                  new TruthFigure(
                      check.name() + ": " + figure.what(),
                      figure.measured(),
                      figure.demanded(),
                      figure.holds())));
    }
    return figures;
  }
}
