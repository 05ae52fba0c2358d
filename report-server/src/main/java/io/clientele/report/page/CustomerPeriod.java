package io.clientele.report.page;

import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.measure.Unit;
import io.clientele.report.period.Period;
import io.clientele.report.period.PeriodChoice;
import io.clientele.report.period.Preset;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Group;
import io.clientele.report.query.Order;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one customer brought in a period, beside all customers and the same stretch before. */
final class CustomerPeriod {
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
  private final Period period;
  private final Optional<Period> before;

  CustomerPeriod(PageContext context, String customerId, PeriodChoice choice) {
    this.context = context;
    this.customerId = customerId;
    this.period = choice.period();
    this.before =
        choice.preset().filter(Preset.ALL_TIME::equals).isPresent()
            ? Optional.empty()
            : Optional.of(choice.before());
  }

  /** The first month in which anything was earned or spent; empty when nothing is known. */
  static Optional<LocalDate> firstMonth(PageContext context, String customerId) {
    return context
        .source("customer_statement")
        .map(
            source ->
                context.ask(
                    new Aggregate(
                        source,
                        List.of(),
                        List.of(new Expression("first_month", "min(month_start)")),
                        List.of(Filter.is("customer_id", customerId)),
                        List.of(),
                        1)))
        .flatMap(
            rows ->
                rows.only().get("first_month") instanceof LocalDate month
                    ? Optional.of(month)
                    : Optional.empty());
  }

  /** What was sold, which part of all sales that is, and how it grew. */
  CustomerCardView.Sales sales() {
    Optional<Source> lines = context.source("rows.sales_line");
    if (lines.isEmpty()) {
      return new CustomerCardView.Sales(
          "The rows of this release are not kept, so sales per period cannot be told.", "");
    }
    BigDecimal mine = sold(lines.get(), period, Optional.of(customerId));
    BigDecimal all = sold(lines.get(), period, Optional.empty());
    if (mine.signum() == 0 || all.signum() == 0) {
      return new CustomerCardView.Sales(
          "Nothing was sold to this customer in %s%s."
              .formatted(period.text(), before.map(this::amountBefore).orElse("")),
          "");
    }
    String share =
        context.figures().exact(mine.doubleValue() / all.doubleValue(), Unit.SHARE)
            + " of all sales";
    return new CustomerCardView.Sales(
        "Sales in %s: %s, %s%s."
            .formatted(
                period.text(),
                context.figures().exact(mine, Unit.MONEY),
                share,
                before.map(earlier -> growth(lines.get(), mine, earlier)).orElse("")),
        rows("sales.revenue", period).href());
  }

  private String growth(Source lines, BigDecimal mine, Period earlier) {
    BigDecimal then = sold(lines, earlier, Optional.of(customerId));
    return then.signum() <= 0
        ? "; none in " + earlier.text()
        : "; %s against %s (%s)"
            .formatted(
                context.figures().change(then.doubleValue(), mine.doubleValue(), Unit.MONEY),
                earlier.text(),
                context.figures().exact(then, Unit.MONEY));
  }

  private String amountBefore(Period earlier) {
    BigDecimal then =
        sold(context.source("rows.sales_line").orElseThrow(), earlier, Optional.of(customerId));
    return "; %s in %s".formatted(context.figures().exact(then, Unit.MONEY), earlier.text());
  }

  private BigDecimal sold(Source lines, Period days, Optional<String> customer) {
    List<Filter> conditions = new ArrayList<>();
    conditions.add(Filter.between("sales_date", days.from(), days.to()));
    customer.ifPresent(id -> conditions.add(Filter.is("customer_id", id)));
    Rows rows =
        context.ask(
            new Aggregate(
                lines,
                List.of(),
                List.of(new Expression("revenue", "sum(revenue)")),
                conditions,
                List.of(),
                1));
    return rows.only().get("revenue") instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
  }

  /** Income and cost by kind of entry, in whole months; each amount opens its rows. */
  CustomerCardView.Statement statement() {
    Period months = period.wholeMonths();
    Map<String, BigDecimal> amounts = entries(months);
    Optional<Period> monthsBefore = before.map(Period::wholeMonths);
    Map<String, BigDecimal> earlier = monthsBefore.map(this::entries).orElse(Map.of());
    List<String> shown = new ArrayList<>(ENTRIES);
    amounts.keySet().stream().filter(entry -> !shown.contains(entry)).forEach(shown::add);
    shown.removeIf(entry -> !amounts.containsKey(entry) && !earlier.containsKey(entry));
    List<Head> heads = new ArrayList<>(List.of(Head.text("Entry"), Head.number("Amount")));
    monthsBefore.ifPresent(then -> heads.add(Head.number(then.text())));
    List<List<Cell>> cells = new ArrayList<>();
    for (String entry : shown) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(MetricsCatalog.label(entry)));
      line.add(amount(amounts.get(entry), entry, months));
      monthsBefore.ifPresent(then -> line.add(amount(earlier.get(entry), entry, then)));
      cells.add(line);
    }
    List<Cell> total = new ArrayList<>(List.of(Cell.text("Profit"), sum(amounts)));
    monthsBefore.ifPresent(then -> total.add(sum(earlier)));
    String note =
        shown.contains("unknown cost")
            ? "Whole months. Revenue whose cost of goods is not known is taken out: it is no profit"
                + " yet."
            : "Whole months; what came in is positive, what it cost is negative.";
    return new CustomerCardView.Statement(
        months.text(), new TableModel(heads, cells, shown.isEmpty() ? List.of() : total), note);
  }

  private Cell amount(@Nullable BigDecimal amount, String entry, Period months) {
    Cell cell = Cell.number(context.figures().exact(amount, Unit.MONEY));
    return amount == null
        ? cell
        : cell.linkedTo(rows("statement.entry_amount", months).withFilter("entry", entry).href());
  }

  private Cell sum(Map<String, BigDecimal> amounts) {
    BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Cell.number(context.figures().exact(amounts.isEmpty() ? null : sum, Unit.MONEY));
  }

  private Map<String, BigDecimal> entries(Period months) {
    Map<String, BigDecimal> entries = new LinkedHashMap<>();
    context
        .source("customer_statement")
        .ifPresent(
            source ->
                context
                    .ask(
                        new Aggregate(
                            source,
                            List.of(Group.by("entry")),
                            List.of(new Expression("amount", "sum(amount)")),
                            List.of(
                                Filter.is("customer_id", customerId),
                                Filter.between("month_start", months.from(), months.to())),
                            List.of(Order.smallestFirst("entry")),
                            100))
                    .forEach(
                        row -> {
                          if (row.get("amount") instanceof BigDecimal amount) {
                            entries.put(row.text("entry"), amount);
                          }
                        }));
    return entries;
  }

  private PageState rows(String measure, Period days) {
    return PageState.at("/rows")
        .with("r", String.valueOf(context.manifest().releaseId()))
        .with("m", measure)
        .with("from", days.from().toString())
        .with("to", days.to().toString())
        .withFilter("customer_id", customerId);
  }
}
