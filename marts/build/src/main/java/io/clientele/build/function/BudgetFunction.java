package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.budget.AdMonth;
import io.clientele.models.budget.BudgetAdvice;
import io.clientele.models.budget.BudgetHistory;
import io.clientele.models.budget.BudgetTerms;
import io.clientele.models.budget.Budgets;
import io.clientele.models.budget.ReplayedAdvice;
import io.clientele.models.budget.UnitFacts;
import io.clientele.models.budget.WonCustomer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Advises on the money of every keyword and channel, and tells how such advice turned out.
 *
 * <p>In: basis, row_kind ({@code cost}, {@code customer} or {@code income}), keyword_id, channel,
 * month_end, customer_id, weight, day (of the first sale, or of the income), amount (cost or
 * margin), as_of_date, lookback_days, currency. Out: one row {@code advice} per keyword and
 * channel, one row {@code replay} per quarter end and advice.
 */
final class BudgetFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("row_kind", ColumnType.TEXT),
          Column.of("as_of_date", ColumnType.DATE),
          Column.of("level", ColumnType.TEXT),
          Column.of("key", ColumnType.TEXT),
          Column.of("advice", ColumnType.TEXT),
          Column.of("reason", ColumnType.TEXT),
          Column.of("p_wrong", ColumnType.DOUBLE),
          Column.of("p_pays_back", ColumnType.DOUBLE),
          Column.of("expected_return", ColumnType.DOUBLE),
          Column.of("window_start", ColumnType.DATE),
          Column.of("window_end", ColumnType.DATE),
          Column.of("cost", ColumnType.MONEY),
          Column.of("customers", ColumnType.DOUBLE),
          Column.of("margin", ColumnType.MONEY),
          Column.of("expected_margin", ColumnType.MONEY),
          Column.of("evidence", ColumnType.TEXT),
          Column.of("keyword_count", ColumnType.BIGINT),
          Column.of("wrong_count", ColumnType.BIGINT),
          Column.of("expected_wrong_share", ColumnType.DOUBLE));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    LocalDate asOf = Values.date(rows.get(0).get(9));
    BudgetTerms terms = BudgetTerms.of((int) Values.number(rows.get(0).get(10)));
    String currency = Values.text(rows.get(0).get(11));
    Budgets budgets = new Budgets(history(rows), terms);
    List<List<@Nullable Object>> made = new ArrayList<>();
    budgets.advices(asOf).forEach(advice -> made.add(row(asOf, advice, currency)));
    budgets.replay(asOf).forEach(replayed -> made.add(row(replayed)));
    return made;
  }

  private static BudgetHistory history(List<List<@Nullable Object>> rows) {
    Map<String, List<WonCustomer.Income>> income = new HashMap<>();
    for (List<@Nullable Object> row : rows) {
      if (row.get(1) instanceof String kind && kind.equals("income")) {
        income
            .computeIfAbsent(Values.text(row.get(5)), customer -> new ArrayList<>())
            .add(
                new WonCustomer.Income(
                    Values.date(row.get(7)), Values.money(row.get(8)).doubleValue()));
      }
    }
    List<AdMonth> months = new ArrayList<>();
    List<WonCustomer> customers = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      String kind = Values.text(row.get(1));
      if (!kind.equals("income")) {
        String keyword = Values.text(row.get(2));
        String channel = Values.text(row.get(3));
        LocalDate monthEnd = Values.date(row.get(4));
        if (kind.equals("cost")) {
          months.add(
              new AdMonth(keyword, channel, monthEnd, Values.money(row.get(8)).doubleValue()));
        } else {
          customers.add(
              new WonCustomer(
                  keyword,
                  channel,
                  monthEnd,
                  row.get(6) instanceof Double weight ? weight : 0,
                  Values.date(row.get(7)),
                  income.getOrDefault(Values.text(row.get(5)), List.of())));
        }
      }
    }
    return new BudgetHistory(months, customers);
  }

  private static List<@Nullable Object> row(LocalDate asOf, BudgetAdvice advice, String currency) {
    UnitFacts facts = advice.facts();
    return Arrays.asList(
        "advice",
        asOf,
        advice.level(),
        advice.key(),
        name(advice.advice()),
        advice.reason(),
        rounded(advice.wrong()),
        rounded(advice.paysBack()),
        rounded(advice.meanReturn()),
        facts.firstMonth().withDayOfMonth(1),
        facts.lastMonth(),
        Values.money(facts.cost()),
        rounded(facts.customers()),
        Values.money(facts.margin()),
        Values.money(advice.expectedMargin()),
        BudgetEvidence.of(advice, currency),
        null,
        null,
        null);
  }

  private static List<@Nullable Object> row(ReplayedAdvice replayed) {
    return Arrays.asList(
        "replay",
        replayed.asOf(),
        "keyword",
        null,
        name(replayed.advice()),
        null,
        rounded(replayed.meanWrong()),
        null,
        null,
        null,
        null,
        Values.money(replayed.cost()),
        null,
        Values.money(replayed.margin()),
        null,
        null,
        (long) replayed.keywords(),
        (long) replayed.wrong(),
        rounded(replayed.expectedWrong()));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** To six digits: what lies behind them depends on the processor. */
  private static @Nullable Double rounded(@Nullable Double number) {
    return number == null ? null : Math.rint(number * 1e6) / 1e6;
  }
}
