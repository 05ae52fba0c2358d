package io.clientele.pipeline.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthBenchTest {
  @TempDir private Path folder;

  @Test
  void smallExamplesNeedNoDataAndHold() throws IOException {
    List<TruthFigure> figures = new ArrayList<>();

    new SmallPathsCheck().check(folder, folder, figures::add);

    assertThat(figures).hasSize(12).allMatch(TruthFigure::holds);
  }

  @Test
  void checkWithoutItsDataIsLeftOutAndSaysWhatItNeeds() throws IOException {
    List<String> said = new ArrayList<>();

    new TruthBench(
            Optional.empty(),
            folder,
            said::add,
            List.of(new SmallPathsCheck(), new PurchasesCheck()))
        .run();

    assertThat(said)
        .containsExactly(
            "four sales, reckoned by hand ...",
            "2,357 customers of a record shop: left out; it needs"
                + " cdnow/cdnow_sample_transactions.csv below the folder that CLIENTELE_DATA"
                + " names.");
  }

  @Test
  void figureIsJudgedByItsOwnMeasure() {
    assertThat(
            Stream.of(
                TruthFigure.near("", 99.6, 100, 0.005),
                TruthFigure.near("", 99.4, 100, 0.005),
                TruthFigure.within("", -9582.4295, -9582.429, 0.001),
                TruthFigure.between("", 97.1, 93, 97),
                TruthFigure.atMost("", 0.3, 0.3),
                TruthFigure.atLeast("", Double.NaN, 50)))
        .extracting(TruthFigure::holds)
        .containsExactly(true, false, true, false, true, false);
  }

  @Test
  void tableIsAlignedAndNamesWhatIsMissed() {
    assertThat(
            TruthTable.text(
                List.of(
                    TruthFigure.near("r", 0.242593123, 0.24259, 0.005),
                    TruthFigure.between("inside", 98, 93, 97))))
        .isEqualTo(
            """
            r       0.2425931  0.24259 ± 0.5 %  holds
            inside         98  93 to 97         MISSED
            """);
  }
}
