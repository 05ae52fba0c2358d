package io.clientele.report.page;

import io.clientele.report.chart.BarChart;
import io.clientele.report.chart.Sentences;
import io.clientele.report.chart.Series;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.ChartAnswer;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.period.Period;
import io.clientele.report.query.Order;
import io.clientele.report.query.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure per value of a dimension. */
final class BarAnswer {
  private final TileAnswers.Frame frame;

  BarAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.BarTile tile, String place) {
    MeasureRef ref = tile.measure();
    Measure measure = ref.measure();
    String title = Titles.of(tile);
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), ref.metrics(), frame.selection().filters());
    if (mart.isEmpty()) {
      return new NotMeasured(title);
    }
    Optional<Period> period =
        tile.span() == Tile.Span.PERIOD
            ? Optional.of(frame.selection().choice().period())
            : Optional.empty();
    Rows rows =
        mart.get()
            .groups(
                List.of(tile.by()),
                List.of(measure),
                List.of(),
                period,
                tile.sequence() == Tile.Sequence.BY_DIMENSION
                    ? List.of(Order.smallestFirst(tile.by()))
                    : List.of(Order.largestFirst(measure.name()), Order.smallestFirst(tile.by())));
    List<String> labels = new ArrayList<>();
    List<@Nullable Double> values = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    Figures figures = frame.context().figures();
    double total = 0;
    int bars = 0;
    for (Rows.Row row : rows) {
      Double value = row.number(measure.name());
      total += value == null ? 0 : value;
      if (value == null || value == 0 || ++bars > tile.top()) {
        continue;
      }
      String raw = row.text(tile.by());
      labels.add(Figures.value(tile.by(), raw));
      values.add(value);
      String href = Links.rows(frame, ref, period, Map.of(tile.by(), raw)).orElse("");
      cells.add(
          List.of(
              Cell.text(Figures.value(tile.by(), raw)),
              Cell.number(figures.exact(row.get(measure.name()), measure.unit())).linkedTo(href)));
    }
    Series series = new Series(measure.label(), values);
    if (!series.hasValues()) {
      return everMeasured(mart.get(), measure)
          ? empty(title, measure, period)
          : new NotMeasured(title);
    }
    if (labels.size() == 1) {
      return labels.get(0).equals("(none)") ? new NotMeasured(title) : new TileView.Omitted(title);
    }
    ChartAnswer answer =
        new ChartAnswer(
            BarChart.option(labels, series),
            ChartFormats.of(frame.context().manifest().company(), measure.unit()));
    String sentence =
        tile.sequence() == Tile.Sequence.BY_DIMENSION
            ? Sentences.ends(
                measure.label(),
                ref.metrics().dimensions().getOrDefault(tile.by(), tile.by()),
                labels,
                values,
                value -> figures.headline(value, measure.unit()))
            : Sentences.largest(
                measure.label(),
                labels,
                values,
                measure.additive() ? Optional.of(total) : Optional.empty(),
                value -> figures.headline(value, measure.unit()),
                share -> figures.exact(share, Unit.SHARE));
    List<Head> heads =
        List.of(
            Head.text(ref.metrics().dimensions().getOrDefault(tile.by(), tile.by())),
            Head.number(measure.label()));
    return new ChartView(
        title,
        sentence,
        note(tile, bars, labels.size()),
        frame.pinned(place),
        Math.max(3, labels.size()),
        answer,
        new TableModel(heads, cells, List.of()));
  }

  private static boolean everMeasured(MartQuestions mart, Measure measure) {
    Object value = mart.totals(Optional.empty()).only().get(measure.name());
    return value instanceof Number number && number.doubleValue() != 0;
  }

  private static EmptyView empty(String title, Measure measure, Optional<Period> period) {
    return new EmptyView(
        title,
        measure.label()
            + " has no value"
            + period.map(days -> " in " + days.text()).orElse("")
            + ".");
  }

  private String note(Tile.BarTile tile, int all, int shown) {
    String span =
        tile.span() == Tile.Span.ALL_TIME
            ? "All time, to " + frame.context().figures().date(frame.context().asOf()) + ". "
            : "";
    return all > shown ? span + "The first %d of %d.".formatted(shown, all) : span.strip();
  }
}
