package io.clientele.report.page;

import io.clientele.report.measure.Unit;
import io.clientele.report.period.Period;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was sold to one customer in a period, beside all sales and the same stretch before. */
final class CustomerSales {
  private final PageContext context;
  private final String customerId;
  private final Period period;
  private final Optional<Period> before;

  /**
   * @param before empty when there is nothing to compare with
   */
  CustomerSales(PageContext context, String customerId, Period period, Optional<Period> before) {
    this.context = context;
    this.customerId = customerId;
    this.period = period;
    this.before = before;
  }

  /** The amount, which part of all sales it is, and how it grew. */
  CustomerCardView.Sales view() {
    Optional<Source> lines = context.source("rows.sales_line");
    if (lines.isEmpty()) {
      return new CustomerCardView.Sales(
          "The rows of this release are not kept, so sales per period cannot be told.", "");
    }
    Optional<BigDecimal> mine = sold(lines.get(), period, mine());
    if (mine.isEmpty()) {
      return new CustomerCardView.Sales(
          "Nothing was sold to this customer in " + period.text() + ".", "");
    }
    String sentence =
        "Sales in %s: %s%s%s."
            .formatted(
                period.text(),
                context.figures().exact(mine.get(), Unit.MONEY),
                share(lines.get(), mine.get()),
                before.map(then -> growth(lines.get(), mine.get(), then)).orElse(""));
    return new CustomerCardView.Sales(
        sentence, PageState.rows(context, "sales.revenue", customerId, period).href());
  }

  private String share(Source lines, BigDecimal mine) {
    BigDecimal all = sold(lines, period, List.of()).orElse(BigDecimal.ZERO);
    return all.signum() <= 0
        ? ""
        : ", %s of all sales"
            .formatted(context.figures().exact(mine.doubleValue() / all.doubleValue(), Unit.SHARE));
  }

  private String growth(Source lines, BigDecimal mine, Period earlier) {
    BigDecimal then = sold(lines, earlier, mine()).orElse(BigDecimal.ZERO);
    return then.signum() <= 0
        ? "; none in " + earlier.text()
        : "; %s against %s (%s)"
            .formatted(
                context.figures().change(then.doubleValue(), mine.doubleValue(), Unit.MONEY),
                earlier.text(),
                context.figures().exact(then, Unit.MONEY));
  }

  private List<Filter> mine() {
    return List.of(Filter.is("customer_id", customerId));
  }

  /** Empty when there is no sale and no refund. */
  private Optional<BigDecimal> sold(Source lines, Period days, List<Filter> whose) {
    List<Filter> conditions = new ArrayList<>(whose);
    conditions.add(Filter.between("sales_date", days.from(), days.to()));
    List<Expression> sum = List.of(new Expression("revenue", "sum(revenue)"));
    return context
                .ask(new Aggregate(lines, List.of(), sum, conditions, List.of(), 1))
                .only()
                .get("revenue")
            instanceof BigDecimal amount
        ? Optional.of(amount)
        : Optional.empty();
  }
}
