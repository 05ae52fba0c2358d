package io.clientele.pipeline.bench.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Some figures that can be held against what is known. */
interface TruthCheck {
  /** What it is about, for people. */
  String name();

  /** The file or folder below the folder of public data sets that it needs; empty for none. */
  String needs();

  /**
   * Tells each figure as soon as it is known.
   *
   * @param data the folder of public data sets; unused when nothing is needed
   * @param work an empty folder of its own
   */
  void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException;

  /**
   * Every check, in the order of the table. Add yours here.
   *
   * @param home the folder of the built program
   */
  static List<TruthCheck> all(Path home) {
    return List.of(
        new SmallPathsCheck(),
        new PurchasesCheck(),
        new PathsCheck(),
        new SeriesCheck(),
        PersonsCheck.febrl(1, 0.97),
        PersonsCheck.febrl(2, 0.97),
        PersonsCheck.febrl(3, 0.98),
        PersonsCheck.fake(),
        new SampleCompanyCheck(home),
        new SpeedCheck());
  }
}
