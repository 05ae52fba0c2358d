package io.clientele.pipeline.cli.model;

import io.clientele.models.value.CustomerValue;
import io.clientele.models.value.ValueFit;
import io.clientele.models.value.ValueModel;
import io.clientele.models.value.ValueTerms;
import io.clientele.models.value.history.AgeUnit;
import io.clientele.models.value.history.Purchase;
import io.clientele.models.value.history.PurchaseHistories;
import io.clientele.models.value.history.PurchaseHistory;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.CsvText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Estimates what each customer of a file will order and be worth. */
@Command(
    name = "value",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates how many orders each customer will place and what they will be worth.",
      "",
      "Reads customer_id,date,amount; amount may be missing, purchases of one day count as one.",
      "Writes customer_id,frequency,recency,age,p_alive,expected_orders,expected_value for every",
      "customer who bought up to --calibration-end. The models are BG/NBD and Gamma-Gamma; with",
      "too few customers who came back, rates of the whole group take their place, and standard",
      "error says so."
    })
final class ValueModelCommand implements Callable<Integer> {
  private static final List<String> HEADER =
      List.of(
          "customer_id",
          "frequency",
          "recency",
          "age",
          "p_alive",
          "expected_orders",
          "expected_value");
  private static final double WEEKS = 52;

  @Spec private CommandSpec spec;
  @Mixin private FileOptions files;

  @Option(
      names = "--calibration-end",
      paramLabel = "DATE",
      description = "Last day that is learned from; default: the last day of the file.")
  private @Nullable LocalDate calibrationEnd;

  @Option(
      names = "--unit",
      defaultValue = "week",
      description = "Unit of time: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private AgeUnit unit;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "How many units ahead; default: 52 weeks.")
  private @Nullable Double horizon;

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description = "JSON file to write the parameters of both models to.")
  private @Nullable Path params;

  @Override
  public Integer call() throws IOException {
    double ahead = horizon == null ? unit.of(Math.round(WEEKS * 7)) : horizon;
    if (!(ahead >= 0) || Double.isInfinite(ahead)) {
      throw new ParameterException(
          spec.commandLine(), "--horizon is " + ahead + "; give 0 or more.");
    }
    CsvFile file = files.open();
    boolean hasAmounts = file.columns().contains("amount");
    List<Purchase> purchases = purchases(file, hasAmounts);
    LocalDate end = calibrationEnd == null ? last(purchases) : calibrationEnd;
    List<PurchaseHistory> histories = PurchaseHistories.of(purchases, end, unit);
    ValueFit fit = ValueModel.fit(histories);
    List<List<String>> rows = rows(histories, fit, ahead, hasAmounts);
    files.write(HEADER, rows);
    if (params != null) {
      Files.writeString(params, FitJson.of(fit, hasAmounts).toPrettyString() + "\n");
    }
    System.err.println(
        rows.size()
            + " customers, "
            + fit.status().name().toLowerCase(Locale.ROOT)
            + (fit.reason().isEmpty() ? "" : ": " + fit.reason()));
    return 0;
  }

  private static List<Purchase> purchases(CsvFile file, boolean hasAmounts) throws IOException {
    List<Purchase> purchases = new ArrayList<>();
    file.require("customer_id", "date")
        .forEach(
            row ->
                purchases.add(
                    new Purchase(
                        row.required("customer_id"),
                        row.date("date"),
                        hasAmounts ? BigDecimal.valueOf(row.number("amount")) : BigDecimal.ONE)));
    return purchases;
  }

  private static LocalDate last(List<Purchase> purchases) {
    return purchases.stream().map(Purchase::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  private static List<List<String>> rows(
      List<PurchaseHistory> histories, ValueFit fit, double ahead, boolean hasAmounts) {
    Map<String, PurchaseHistory> known = new HashMap<>();
    histories.forEach(history -> known.put(history.customerId(), history));
    List<List<String>> rows = new ArrayList<>();
    for (CustomerValue value : fit.predict(histories, ValueTerms.over(ahead))) {
      PurchaseHistory history = Objects.requireNonNull(known.get(value.customerId()));
      rows.add(
          List.of(
              value.customerId(),
              String.valueOf(history.repeatOrders()),
              CsvText.number(history.recency()),
              CsvText.number(history.age()),
              text(value.activeProbability()),
              text(value.expectedOrders()),
              hasAmounts ? text(value.expectedValue()) : ""));
    }
    return rows;
  }

  private static String text(@Nullable Double value) {
    return value == null ? "" : CsvText.number(value);
  }
}
