package io.clientele.report.page;

import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.measure.Unit;
import io.clientele.report.period.Period;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Group;
import io.clientele.report.query.Order;
import io.clientele.report.query.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Income and cost of one customer by kind of entry, in whole months. */
final class CustomerStatement {
  private static final List<String> ENTRIES =
      List.of(
          "sale",
          "discount",
          "refund",
          "cost of goods",
          "unknown cost",
          "shipping",
          "service",
          "acquisition");

  private final PageContext context;
  private final String customerId;
  private final Optional<Source> source;

  CustomerStatement(PageContext context, String customerId) {
    this.context = context;
    this.customerId = customerId;
    this.source = context.source("customer_statement");
  }

  /** The first month in which anything was earned or spent; empty when nothing is known. */
  Optional<LocalDate> firstMonth() {
    List<Expression> first = List.of(new Expression("first_month", "min(month_start)"));
    return source
        .map(from -> context.ask(new Aggregate(from, List.of(), first, me(), List.of(), 1)))
        .flatMap(rows -> Optional.ofNullable(rows.only().get("first_month")))
        .map(LocalDate.class::cast);
  }

  /** The entries and the profit that they make; each amount opens its rows. */
  CustomerCardView.Statement view(Period period, Optional<Period> before) {
    Period months = period.wholeMonths();
    Optional<Period> monthsBefore = before.map(then -> monthsBefore(months, then));
    Map<String, BigDecimal> amounts = amounts(months);
    Map<String, BigDecimal> earlier = monthsBefore.map(this::amounts).orElse(Map.of());
    List<String> shown = new ArrayList<>(ENTRIES);
    shown.removeIf(entry -> !amounts.containsKey(entry) && !earlier.containsKey(entry));
    List<Head> heads = new ArrayList<>(List.of(Head.text("Entry"), Head.number("Amount")));
    List<Cell> total = new ArrayList<>(List.of(Cell.text("Profit"), sum(amounts)));
    monthsBefore.ifPresent(
        then -> {
          heads.add(Head.number(then.text()));
          total.add(sum(earlier));
        });
    List<List<Cell>> lines = new ArrayList<>();
    for (String entry : shown) {
      List<Cell> line = new ArrayList<>(List.of(Cell.text(MetricsCatalog.label(entry))));
      line.add(amount(amounts.get(entry), entry, months));
      monthsBefore.ifPresent(then -> line.add(amount(earlier.get(entry), entry, then)));
      lines.add(line);
    }
    return new CustomerCardView.Statement(
        months.text(), new TableModel(heads, lines, total), note(shown));
  }

  /** The months of the stretch before; when those share one with ours, as many directly before. */
  private static Period monthsBefore(Period months, Period before) {
    Period touched = before.wholeMonths();
    long count = ChronoUnit.MONTHS.between(months.from(), months.to().plusDays(1));
    return touched.to().isBefore(months.from()) ? touched : months.monthsEarlier((int) count);
  }

  private static String note(List<String> shown) {
    return shown.contains("unknown cost")
        ? "Whole months. Revenue whose cost of goods is not known is taken out: it is no profit"
            + " yet."
        : "Whole months; what came in is positive, what it cost is negative.";
  }

  private Cell amount(@Nullable BigDecimal amount, String entry, Period months) {
    Cell cell = Cell.number(context.figures().exact(amount, Unit.MONEY));
    return amount == null
        ? cell
        : cell.linkedTo(
            PageState.rows(context, "statement.entry_amount", customerId, months)
                .withFilter("entry", entry)
                .href());
  }

  private Cell sum(Map<String, BigDecimal> amounts) {
    BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Cell.number(context.figures().exact(amounts.isEmpty() ? null : sum, Unit.MONEY));
  }

  private Map<String, BigDecimal> amounts(Period months) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    List<Filter> conditions = new ArrayList<>(me());
    conditions.add(Filter.between("month_start", months.from(), months.to()));
    source.ifPresent(
        from ->
            context
                .ask(
                    new Aggregate(
                        from,
                        List.of(Group.by("entry")),
                        List.of(new Expression("amount", "sum(amount)")),
                        conditions,
                        List.of(Order.smallestFirst("entry")),
                        100))
                .forEach(
                    row -> {
                      if (row.get("amount") instanceof BigDecimal amount) {
                        amounts.put(row.text("entry"), amount);
                      }
                    }));
    return amounts;
  }

  private List<Filter> me() {
    return List.of(Filter.is("customer_id", customerId));
  }
}
