package io.clientele.pipeline.bench.truth;

import io.clientele.pipeline.bench.figure.BenchEngine;
import io.clientele.pipeline.bench.process.Program;
import io.clientele.pipeline.bench.truth.sample.CustomersHeld;
import io.clientele.pipeline.bench.truth.sample.PaybackHeld;
import io.clientele.pipeline.bench.truth.sample.PayersHeld;
import io.clientele.pipeline.bench.truth.sample.RecordsHeld;
import io.clientele.pipeline.bench.truth.sample.Share;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The sample company, of which everything is known: what was told a year before, and what came. */
final class SampleCompanyCheck implements TruthCheck {
  private final Path home;

  /**
   * @param home the folder of the built program
   */
  SampleCompanyCheck(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "sample company";
  }

  @Override
  public String needs() {
    return "";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    Path folder = work.resolve("company");
    try {
      new Program(home, BenchEngine.duckdb)
          .run(
              new Program.Place(work, folder.resolve("lake"), work),
              "demo",
              "--no-serve",
              "--quiet",
              "--engine=duckdb",
              folder.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the sample company was not finished");
    }
    tell(folder.resolve("lake"), folder.resolve("truth"), found);
  }

  private static void tell(Path lake, Path truth, Consumer<TruthFigure> found) throws IOException {
    PaybackHeld payback = PaybackHeld.of(lake, truth);
    found.accept(least("keyword months with the true customers", payback.sameCustomers(), 80));
    found.accept(least("keyword months with the true payback date", payback.sameDates(), 80));
    found.accept(least("payback inside the range told before", payback.insideRange(), 80));
    found.accept(least("the same, costs that were not back then", payback.openInsideRange(), 80));
    CustomersHeld customers = CustomersHeld.of(lake, truth);
    Share worth = customers.worthInside();
    found.accept(
        TruthFigure.between(
            what("a year's margin inside the 80 % limits", worth), percent(worth), 75, 85));
    found.accept(least("customers who left, found silent", customers.goneAndSilent(), 90));
    found.accept(most("customers who still buy, called silent", customers.activeAndSilent(), 10));
    found.accept(least("loyal ones in the best segments", customers.loyalAndBest(), 80));
    found.accept(least("lapsed ones in leaving segments", customers.lapsedAndLeaving(), 90));
    found.accept(most("one-time buyers of high loyalty", customers.oneTimeAndLoyal(), 2));
    RecordsHeld records = RecordsHeld.of(lake, truth);
    found.accept(least("records with the same e-mail, found", records.found("same_email"), 99));
    found.accept(least("records with the same telephone, found", records.found("same_phone"), 99));
    found.accept(
        least("records alike by name and address, found", records.found("name_and_address"), 80));
    found.accept(most("customers who are two persons", records.mistaken(), 0.1));
    PayersHeld payers = PayersHeld.of(lake, truth);
    found.accept(least("late payers, named", payers.found(), 100));
    found.accept(TruthFigure.atMost("others named as late payers", payers.falseAlarms(), 0));
  }

  private static TruthFigure least(String what, Share share, double percent) {
    return TruthFigure.atLeast(what(what, share), percent(share), percent);
  }

  private static TruthFigure most(String what, Share share, double percent) {
    return TruthFigure.atMost(what(what, share), percent(share), percent);
  }

  private static String what(String what, Share share) {
    return what + ", % of " + share.of();
  }

  private static double percent(Share share) {
    return Math.round(1000 * share.value()) / 10.0;
  }
}
