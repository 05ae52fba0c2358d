package io.clientele.pipeline.bench.truth;

import io.clientele.models.value.ValueFit;
import io.clientele.models.value.ValueModel;
import io.clientele.models.value.history.AgeUnit;
import io.clientele.models.value.history.Purchase;
import io.clientele.models.value.history.PurchaseHistories;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.pipeline.csv.CsvFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The purchases of 2,357 customers of a record shop (CDNOW, published by P. Fader and B. Hardie),
 * and the parameters that Fader, Hardie and Lee give for them.
 */
final class PurchasesCheck implements TruthCheck {
  private static final LocalDate END = LocalDate.of(1997, 9, 30);
  private static final double SHARE = 0.005;
  private static final double MOST_SECONDS = 0.3;

  @Override
  public String name() {
    return "2,357 customers of a record shop";
  }

  @Override
  public String needs() {
    return "cdnow/cdnow_sample_transactions.csv";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) throws IOException {
    List<PurchaseHistory> histories = PurchaseHistories.of(purchases(data), END, AgeUnit.WEEK);
    long before = processorTime();
    ValueFit fit = ValueModel.fit(histories);
    double seconds = (processorTime() - before) / 1e9;
    fit.orders()
        .parameters()
        .ifPresent(
            orders -> {
              found.accept(TruthFigure.near("BG/NBD r", orders.r(), 0.24259, SHARE));
              found.accept(TruthFigure.near("BG/NBD alpha", orders.alpha(), 4.4136, SHARE));
              found.accept(TruthFigure.near("BG/NBD a", orders.a(), 0.79292, SHARE));
              found.accept(TruthFigure.near("BG/NBD b", orders.b(), 2.42591, SHARE));
            });
    fit.spend()
        .parameters()
        .ifPresent(
            spend -> {
              found.accept(TruthFigure.near("Gamma-Gamma p", spend.p(), 6.2496, SHARE));
              found.accept(TruthFigure.near("Gamma-Gamma q", spend.q(), 3.7442, SHARE));
              found.accept(TruthFigure.near("Gamma-Gamma v", spend.v(), 15.4435, SHARE));
            });
    found.accept(
        TruthFigure.within(
            "BG/NBD log-likelihood", fit.orders().estimate().logLikelihood(), -9582.4292, 0.001));
    found.accept(TruthFigure.atMost("both fits, CPU seconds", seconds, MOST_SECONDS));
  }

  private List<Purchase> purchases(Path data) throws IOException {
    List<Purchase> purchases = new ArrayList<>();
    CsvFile.open(data.resolve(needs()))
        .require("customer_id", "date", "amount")
        .forEach(
            row ->
                purchases.add(
                    new Purchase(
                        row.required("customer_id"),
                        row.date("date"),
                        BigDecimal.valueOf(row.number("amount")))));
    return purchases;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
