package io.clientele.report.page;

import io.clientele.report.chart.ForecastChart;
import io.clientele.report.chart.Series;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.ChartAnswer;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one series is expected to bring, with its bands and how far they held so far. */
final class ForecastAnswer {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
  private static final List<String> COLUMNS =
      List.of(
          "period_start",
          "actual",
          "forecast",
          "low_80",
          "high_80",
          "low_95",
          "high_95",
          "model",
          "status",
          "reason");
  private static final int MOST_HISTORY = 36;
  private static final int LINES = 10;
  private static final int DAYS_OF_A_SHORT_MONTH = 28;

  private final TileAnswers.Frame frame;

  ForecastAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.ForecastTile tile, String place) {
    Optional<Source> source = frame.context().source("sales_forecast");
    if (source.isEmpty()) {
      return new NotMeasured(tile.title());
    }
    Rows rows =
        frame
            .context()
            .ask(
                new RowList(
                    source.get(),
                    COLUMNS.stream().filter(source.get()::has).toList(),
                    List.of(Filter.is("series_id", tile.series())),
                    List.of(Order.smallestFirst("period_start")),
                    PageContext.MOST_ROWS,
                    0));
    List<Rows.Row> ahead = new ArrayList<>();
    List<Rows.Row> history = new ArrayList<>();
    for (Rows.Row row : rows) {
      if (row.get("forecast") != null && row.get("actual") == null) {
        ahead.add(row);
      } else if (row.get("actual") != null) {
        history.add(row);
      }
    }
    Optional<String> refused = reason(rows);
    if (ahead.isEmpty() || refused.isPresent()) {
      return new EmptyView(
          tile.title(), refused.orElse("There is too little history for a forecast."));
    }
    List<Rows.Row> shown =
        new ArrayList<>(
            history.subList(Math.max(0, history.size() - MOST_HISTORY), history.size()));
    int joint = shown.size() - 1;
    shown.addAll(ahead);
    ChartAnswer answer =
        new ChartAnswer(
            ForecastChart.option(labels(shown), bands(shown, joint)),
            ChartFormats.of(frame.context().manifest().company(), Unit.MONEY));
    return new ChartView(
        tile.title(),
        sentence(ahead.get(0), labels(shown).get(joint + 1)),
        new BandText(frame.context()).of(tile.series(), ahead.get(0).text("model")),
        frame.pinned(place),
        LINES,
        answer,
        table(shown));
  }

  private static Optional<String> reason(Rows rows) {
    for (Rows.Row row : rows) {
      if (row.text("status").equals("not_better_than_naive")) {
        return Optional.of(
            "No forecast is drawn: on past periods it was no better than repeating the last known"
                + " values."
                + (row.text("reason").isEmpty() ? "" : " (" + row.text("reason") + ")"));
      }
    }
    return Optional.empty();
  }

  private String sentence(Rows.Row next, String label) {
    Figures figures = frame.context().figures();
    return "%s is expected to bring %s; the 80 %% band reaches from %s to %s."
        .formatted(
            label,
            figures.headline(next.get("forecast"), Unit.MONEY),
            figures.headline(next.get("low_80"), Unit.MONEY),
            figures.headline(next.get("high_80"), Unit.MONEY));
  }

  /** The forecast's line and bands start at the last actual value, so that they join it. */
  private static ForecastChart.Bands bands(List<Rows.Row> rows, int joint) {
    return new ForecastChart.Bands(
        series("Actual", rows, "actual", -1),
        series("Forecast", rows, "forecast", joint),
        series("low 80", rows, "low_80", joint),
        series("high 80", rows, "high_80", joint),
        series("low 95", rows, "low_95", joint),
        series("high 95", rows, "high_95", joint));
  }

  private static Series series(String name, List<Rows.Row> rows, String column, int joint) {
    List<@Nullable Double> values = new ArrayList<>();
    for (int position = 0; position < rows.size(); position++) {
      Rows.Row row = rows.get(position);
      boolean isHistory = row.get("actual") != null;
      if (position == joint) {
        values.add(row.number("actual"));
      } else {
        values.add(isHistory && !column.equals("actual") ? null : row.number(column));
      }
    }
    return new Series(name, values);
  }

  private static List<String> labels(List<Rows.Row> rows) {
    List<LocalDate> days = new ArrayList<>();
    rows.forEach(
        row -> days.add((LocalDate) java.util.Objects.requireNonNull(row.get("period_start"))));
    boolean monthly =
        days.size() < 2
            || ChronoUnit.DAYS.between(days.get(0), days.get(1)) >= DAYS_OF_A_SHORT_MONTH;
    return days.stream().map(monthly ? MONTH::format : DAY::format).toList();
  }

  private TableModel table(List<Rows.Row> rows) {
    Figures figures = frame.context().figures();
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("Period"));
    List<String> columns = List.of("actual", "forecast", "low_80", "high_80", "low_95", "high_95");
    for (String name : List.of("Actual", "Forecast", "80 % from", "to", "95 % from", "to")) {
      heads.add(Head.number(name));
    }
    List<String> labels = labels(rows);
    List<List<Cell>> cells = new ArrayList<>();
    for (int position = 0; position < rows.size(); position++) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.text(labels.get(position)));
      for (String column : columns) {
        line.add(Cell.number(figures.exact(rows.get(position).get(column), Unit.MONEY)));
      }
      cells.add(line);
    }
    return new TableModel(heads, cells, List.of());
  }
}
