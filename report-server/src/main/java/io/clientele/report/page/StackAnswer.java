package io.clientele.report.page;

import io.clientele.report.chart.Sentences;
import io.clientele.report.chart.Series;
import io.clientele.report.chart.StackChart;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.measure.Unit;
import io.clientele.report.page.TileView.ChartAnswer;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.period.Period;
import io.clientele.report.query.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure over time, by the values of a dimension that make it up. */
final class StackAnswer {
  private static final int LINES = 12;

  private final TileAnswers.Frame frame;

  StackAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.StackTile tile, String place) {
    MeasureRef ref = tile.measure();
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), ref.metrics(), frame.selection().filters());
    if (mart.isEmpty() || ref.metrics().time().isEmpty()) {
      return new NotMeasured(tile.title());
    }
    Period period = frame.selection().choice().period();
    boolean monthly = ref.metrics().isMonthly();
    TimeBuckets buckets =
        TimeBuckets.of(
            monthly ? period.wholeMonths() : period, TimeBuckets.grainFor(period, monthly));
    List<Series> all = parts(tile, mart.get(), buckets);
    if (all.isEmpty()) {
      return new EmptyView(
          tile.title(), "%s has no value in %s.".formatted(ref.measure().label(), period.text()));
    }
    List<Series> shown = all.subList(0, Math.min(all.size(), StackChart.mostParts()));
    String more =
        shown.size() < all.size()
            ? " The largest %d of %d are shown.".formatted(shown.size(), all.size())
            : "";
    return new ChartView(
        tile.title(),
        sentence(ref, buckets, all),
        (LineAnswer.note(buckets) + more).strip(),
        frame.pinned(place),
        LINES,
        new ChartAnswer(
            StackChart.option(buckets.axisLabels(), shown),
            ChartFormats.of(frame.context().manifest().company(), ref.measure().unit())),
        table(ref, buckets, shown));
  }

  /** One series per value of the dimension, the largest at the end first. */
  private static List<Series> parts(Tile.StackTile tile, MartQuestions mart, TimeBuckets buckets) {
    String time = tile.measure().metrics().time().orElseThrow();
    String measure = tile.measure().measure().name();
    Map<String, List<@Nullable Double>> found = new LinkedHashMap<>();
    for (Rows.Row row : mart.courses(tile.measure(), tile.by(), buckets)) {
      int bucket = row.get(time) instanceof LocalDate day ? buckets.starts().indexOf(day) : -1;
      if (bucket >= 0) {
        found
            .computeIfAbsent(
                Figures.value(tile.by(), row.text(tile.by())),
                name -> new ArrayList<>(Collections.nCopies(buckets.starts().size(), null)))
            .set(bucket, row.number(measure));
      }
    }
    List<Series> parts = new ArrayList<>();
    found.forEach((name, values) -> parts.add(new Series(name, values)));
    parts.removeIf(part -> !part.hasValues());
    int last = lastWhole(buckets);
    parts.sort(
        Comparator.comparingDouble((Series part) -> -at(part, last)).thenComparing(Series::name));
    return parts;
  }

  private static int lastWhole(TimeBuckets buckets) {
    for (int position = buckets.starts().size() - 1; position > 0; position--) {
      if (!buckets.isPartial(position)) {
        return position;
      }
    }
    return 0;
  }

  private static double at(Series part, int position) {
    Double value = part.values().get(position);
    return value == null ? 0 : value;
  }

  /** How the last whole bucket divides. */
  private String sentence(MeasureRef ref, TimeBuckets buckets, List<Series> parts) {
    int last = lastWhole(buckets);
    List<@Nullable Double> values = new ArrayList<>();
    parts.forEach(part -> values.add(at(part, last)));
    double total = parts.stream().mapToDouble(part -> at(part, last)).sum();
    Figures figures = frame.context().figures();
    return buckets.labels().get(last)
        + ": "
        + Sentences.largest(
            ref.measure().label(),
            parts.stream().map(Series::name).toList(),
            values,
            Optional.of(total),
            value -> figures.headline(value, ref.measure().unit()),
            share -> figures.exact(share, Unit.SHARE));
  }

  private TableModel table(MeasureRef ref, TimeBuckets buckets, List<Series> parts) {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("Time"));
    parts.forEach(part -> heads.add(Head.number(part.name())));
    List<List<Cell>> rows = new ArrayList<>();
    for (int position = 0; position < buckets.starts().size(); position++) {
      List<Cell> cells = new ArrayList<>();
      boolean isPartial = buckets.isPartial(position);
      cells.add(Cell.text(buckets.labels().get(position) + (isPartial ? " (incomplete)" : "")));
      for (Series part : parts) {
        cells.add(
            Cell.number(
                frame
                    .context()
                    .figures()
                    .exact(part.values().get(position), ref.measure().unit())));
      }
      rows.add(cells);
    }
    return new TableModel(heads, rows, List.of());
  }
}
