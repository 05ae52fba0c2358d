package io.clientele.report.page;

import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.format.Labels;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.page.TileView.TextView;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.util.List;
import java.util.Optional;

/**
 * Which model the estimates of customers' values come from, and how far limits that could have been
 * told a year ago held: from {@code customer_outlook} and {@code value_accuracy}.
 */
final class ValueQualityAnswer {
  private final TileAnswers.Frame frame;

  ValueQualityAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.ValueQualityTile tile) {
    return frame
        .context()
        .source("customer_outlook")
        .<TileView>map(outlook -> new TextView(tile.title(), model(outlook) + " " + trial()))
        .orElseGet(() -> new NotMeasured(tile.title()));
  }

  private String model(Source outlook) {
    Rows.Row told =
        ask(
            outlook,
            new Expression("customers", "count(*)"),
            new Expression("limits", "count(expected_margin_12m_low)"),
            new Expression("model", "min(model)"),
            new Expression("reason", "max(reason)"));
    String customers = figure(told, "customers", Unit.COUNT);
    String model = Labels.of("model", told.text("model"));
    if (told.text("limits").equals("0")) {
      return "There are no limits for any of %s customers: %s."
          .formatted(
              customers,
              told.text("reason").isEmpty()
                  ? "too many costs of goods are missing for a margin"
                  : told.text("reason"));
    }
    return "The estimates come from %s, fitted to all %s customers.".formatted(model, customers);
  }

  private String trial() {
    Optional<Source> accuracy = frame.context().source("value_accuracy");
    if (accuracy.isEmpty()) {
      return "Sales began less than a year before the as-of date: nothing can be said yet of how"
          + " far estimates hold.";
    }
    Rows.Row tried =
        ask(
            accuracy.get(),
            new Expression("customers", "count(*)"),
            new Expression("limits", "count(is_inside)"),
            new Expression(
                "inside", "avg(case when is_inside then 1.0 when not is_inside then 0.0 end)"),
            new Expression(
                "best",
                "avg(case when is_inside then 1.0 when not is_inside then 0.0 end) filter (where"
                    + " tenth <= 5)"),
            new Expression("expected", "sum(expected_value)"),
            new Expression("actual", "sum(actual_value)"),
            new Expression("reason", "max(reason)"));
    String came =
        "It expected %s of them together; %s came."
            .formatted(headline(tried, "expected"), headline(tried, "actual"));
    if (tried.text("limits").equals("0")) {
      return "Asked 365 days earlier, with what was known then, there was no model for %s customers (%s). %s"
          .formatted(figure(tried, "customers", Unit.COUNT), tried.text("reason"), came);
    }
    return "Asked 365 days earlier, with what was known then, its limits held what came for %s of %s customers, and for %s of the half expected to bring most; 80 %% were meant. %s"
        .formatted(
            figure(tried, "inside", Unit.SHARE),
            figure(tried, "limits", Unit.COUNT),
            figure(tried, "best", Unit.SHARE),
            came);
  }

  private Rows.Row ask(Source source, Expression... expressions) {
    return frame
        .context()
        .ask(new Aggregate(source, List.of(), List.of(expressions), List.of(), List.of(), 1))
        .only();
  }

  private String figure(Rows.Row row, String column, Unit unit) {
    Figures figures = frame.context().figures();
    return figures.exact(row.get(column), unit);
  }

  private String headline(Rows.Row row, String column) {
    return frame.context().figures().headline(row.get(column), Unit.MONEY);
  }
}
