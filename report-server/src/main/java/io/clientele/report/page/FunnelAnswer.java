package io.clientele.report.page;

import io.clientele.report.chart.BarChart;
import io.clientele.report.chart.Series;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.ChartAnswer;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.query.Expression;
import io.clientele.report.query.Order;
import io.clientele.report.query.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many of those who entered reach each stage. */
final class FunnelAnswer {
  private final TileAnswers.Frame frame;

  FunnelAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  private record Step(String stage, @Nullable Object exact, double value) {}

  TileView view(Tile.FunnelTile tile, String place) {
    MeasureRef ref = tile.measure();
    String title = Titles.of(tile);
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), ref.metrics(), frame.selection().filters());
    if (mart.isEmpty()) {
      return new NotMeasured(title);
    }
    Expression order = new Expression(tile.orderBy(), "min(\"" + tile.orderBy() + "\")");
    Rows rows =
        mart.get()
            .groups(
                List.of(tile.by()),
                List.of(ref.measure()),
                List.of(order),
                Optional.empty(),
                List.of(Order.smallestFirst(tile.orderBy()), Order.smallestFirst(tile.by())));
    List<Step> steps = new ArrayList<>();
    for (Rows.Row row : rows) {
      Double value = row.number(ref.measure().name());
      if (value != null) {
        steps.add(
            new Step(Figures.value(row.text(tile.by())), row.get(ref.measure().name()), value));
      }
    }
    if (steps.isEmpty() || steps.get(0).value() == 0) {
      return new EmptyView(title, "No deal entered a stage.");
    }
    List<@Nullable Double> values = new ArrayList<>();
    steps.forEach(step -> values.add(step.value()));
    ChartAnswer answer =
        new ChartAnswer(
            BarChart.option(
                steps.stream().map(Step::stage).toList(),
                new Series(ref.measure().label(), values)),
            ChartFormats.of(frame.context().manifest().company(), Unit.COUNT));
    return new ChartView(
        title,
        sentence(steps),
        "All time, to "
            + frame.context().figures().date(frame.context().asOf())
            + ": deals that entered a stage or went past it.",
        frame.pinned(place),
        Math.max(3, steps.size()),
        answer,
        table(steps));
  }

  private String sentence(List<Step> steps) {
    Figures figures = frame.context().figures();
    Step first = steps.get(0);
    Step last = steps.get(steps.size() - 1);
    String whole =
        "Of %s deals in %s, %s (%s) reached %s."
            .formatted(
                figures.exact(first.exact(), Unit.COUNT),
                first.stage(),
                figures.exact(last.exact(), Unit.COUNT),
                figures.exact(last.value() / first.value(), Unit.SHARE),
                last.stage());
    int worst = worstStep(steps);
    return worst == 0
        ? whole
        : whole
            + " The largest loss is between %s and %s: %s do not get across."
                .formatted(
                    steps.get(worst - 1).stage(),
                    steps.get(worst).stage(),
                    figures.exact(
                        1 - steps.get(worst).value() / steps.get(worst - 1).value(), Unit.SHARE));
  }

  private static int worstStep(List<Step> steps) {
    int worst = 0;
    double least = 1;
    for (int position = 1; position < steps.size(); position++) {
      double before = steps.get(position - 1).value();
      double kept = before == 0 ? 1 : steps.get(position).value() / before;
      if (kept < least) {
        least = kept;
        worst = position;
      }
    }
    return worst;
  }

  private TableModel table(List<Step> steps) {
    Figures figures = frame.context().figures();
    List<List<Cell>> rows = new ArrayList<>();
    for (int position = 0; position < steps.size(); position++) {
      Step step = steps.get(position);
      double before = position == 0 ? 0 : steps.get(position - 1).value();
      rows.add(
          List.of(
              Cell.text(step.stage()),
              Cell.number(figures.exact(step.exact(), Unit.COUNT)),
              Cell.number(
                  before == 0 ? Figures.NONE : figures.exact(step.value() / before, Unit.SHARE)),
              Cell.number(figures.exact(step.value() / steps.get(0).value(), Unit.SHARE))));
    }
    return new TableModel(
        List.of(
            Head.text("Stage"),
            Head.number("Reached"),
            Head.number("Of the stage before"),
            Head.number("Of the first")),
        rows,
        List.of());
  }
}
