package io.clientele.build.function;

import io.clientele.models.payback.CreditedCustomer;
import io.clientele.models.payback.OpenCost;
import io.clientele.models.value.history.PurchaseHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of two kinds, sorted into customers and the costs that wait for their orders. */
final class PaybackRows {
  private final Map<String, PurchaseHistory> histories = new HashMap<>();
  private final Map<Cohort, List<CreditedCustomer>> credited = new LinkedHashMap<>();
  private final Map<Cohort, Double> missing = new HashMap<>();
  private boolean knowsMargins = true;

  /** A keyword's month under one model. */
  record Cohort(String model, String keywordId, LocalDate month) {}

  PaybackRows(List<List<@Nullable Object>> rows) {
    rows.stream().filter(PaybackRows::isCustomer).forEach(this::addCustomer);
    rows.stream().filter(row -> !isCustomer(row)).forEach(this::addCredit);
  }

  private static boolean isCustomer(List<@Nullable Object> row) {
    return "customer".equals(row.get(1));
  }

  private void addCustomer(List<@Nullable Object> row) {
    String customer = Values.text(row.get(2));
    histories.put(customer, HistoryRow.read(customer, row, 4));
    knowsMargins &= "margin".equals(row.get(3));
  }

  /** Somebody who gave everything back has no history, and is not expected to buy again. */
  private void addCredit(List<@Nullable Object> row) {
    Cohort cohort =
        new Cohort(Values.text(row.get(8)), Values.text(row.get(9)), Values.date(row.get(10)));
    List<CreditedCustomer> customers = credited.computeIfAbsent(cohort, first -> new ArrayList<>());
    missing.put(cohort, Values.money(row.get(12)).doubleValue());
    PurchaseHistory history = histories.get(Values.text(row.get(2)));
    if (history != null && row.get(11) instanceof Double weight && weight > 0) {
      customers.add(new CreditedCustomer(history, weight));
    }
  }

  Collection<PurchaseHistory> histories() {
    return histories.values();
  }

  /** Whether the histories tell margins; otherwise they tell revenue, which pays nothing back. */
  boolean knowsMargins() {
    return knowsMargins;
  }

  /** What is missing of each cost, in the order of the rows. */
  Map<Cohort, OpenCost> costs() {
    Map<Cohort, OpenCost> costs = new LinkedHashMap<>();
    credited.forEach(
        (cohort, customers) ->
            costs.put(cohort, new OpenCost(missing.getOrDefault(cohort, 0.0), customers)));
    return costs;
  }
}
