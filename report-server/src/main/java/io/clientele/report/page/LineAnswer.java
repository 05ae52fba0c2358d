package io.clientele.report.page;

import io.clientele.report.chart.LineChart;
import io.clientele.report.chart.Sentences;
import io.clientele.report.chart.Series;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.format.Figures;
import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.page.TileView.ChartAnswer;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.page.TileView.EmptyView;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.period.Period;
import io.clientele.report.query.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure over time beside the year before. */
final class LineAnswer {
  private static final int LINES = 9;
  private static final int DAYS_OF_52_WEEKS = 364;

  private final TileAnswers.Frame frame;

  LineAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.LineTile tile, String place) {
    MeasureRef ref = tile.measure();
    String title = Titles.of(tile);
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), ref.metrics(), frame.selection().filters());
    if (mart.isEmpty() || ref.metrics().time().isEmpty()) {
      return new NotMeasured(title);
    }
    Period period = frame.selection().choice().period();
    boolean monthly = ref.metrics().isMonthly();
    TimeBuckets buckets =
        TimeBuckets.of(
            monthly ? period.wholeMonths() : period, TimeBuckets.grainFor(period, monthly));
    Course course = Course.of(mart.get(), ref, buckets, Course.Gaps.of(ref.measure()));
    Series series = new Series(period.text(), course.values());
    if (!series.hasValues()) {
      return new EmptyView(
          title, "%s has no value in %s.".formatted(ref.measure().label(), period.text()));
    }
    Optional<Course> before =
        tile.compare() == Tile.Compare.NOTHING
            ? Optional.empty()
            : Optional.of(yearBefore(mart.get(), ref, buckets));
    Optional<Series> beforeSeries =
        before
            .map(earlier -> new Series(earlier.buckets().period().text(), earlier.values()))
            .filter(Series::hasValues);
    ChartAnswer answer =
        new ChartAnswer(
            LineChart.option(
                buckets.axisLabels(),
                complete(series, buckets),
                incomplete(series, buckets),
                beforeSeries),
            ChartFormats.of(frame.context().manifest().company(), ref.measure().unit()));
    return new ChartView(
        title,
        sentence(ref.measure(), course),
        note(buckets),
        frame.pinned(place),
        LINES,
        answer,
        table(ref, course, before.filter(earlier -> beforeSeries.isPresent())));
  }

  private static Series complete(Series series, TimeBuckets buckets) {
    if (!hasWhole(buckets)) {
      return series;
    }
    List<@Nullable Double> values = new ArrayList<>();
    for (int position = 0; position < series.values().size(); position++) {
      values.add(buckets.isPartial(position) ? null : series.values().get(position));
    }
    return new Series(series.name(), values);
  }

  /** The ends that are not complete, each with the complete neighbour it hangs on. */
  private static Optional<Series> incomplete(Series series, TimeBuckets buckets) {
    int last = series.values().size() - 1;
    boolean first = buckets.isPartial(0);
    if (!hasWhole(buckets) || (!first && !buckets.isPartial(last))) {
      return Optional.empty();
    }
    List<@Nullable Double> values = new ArrayList<>();
    for (int position = 0; position <= last; position++) {
      boolean isShown =
          buckets.isPartial(position)
              || (position == 1 && first)
              || (position == last - 1 && buckets.isPartial(last));
      values.add(isShown ? series.values().get(position) : null);
    }
    return Optional.of(new Series("not complete", values));
  }

  private static boolean hasWhole(TimeBuckets buckets) {
    return java.util.stream.IntStream.range(0, buckets.starts().size())
        .anyMatch(position -> !buckets.isPartial(position));
  }

  private Course yearBefore(MartQuestions mart, MeasureRef ref, TimeBuckets buckets) {
    Period period = buckets.period();
    Period earlier =
        buckets.grain() == Grain.WEEK
            ? new Period(
                period.from().minusDays(DAYS_OF_52_WEEKS), period.to().minusDays(DAYS_OF_52_WEEKS))
            : period.monthsEarlier(12);
    return Course.of(
        mart, ref, TimeBuckets.of(earlier, buckets.grain()), Course.Gaps.of(ref.measure()));
  }

  private String sentence(Measure measure, Course course) {
    List<String> labels = new ArrayList<>();
    List<@Nullable Double> whole = new ArrayList<>();
    for (int position = 0; position < course.values().size(); position++) {
      if (!course.buckets().isPartial(position)) {
        labels.add(course.buckets().labels().get(position));
        whole.add(course.values().get(position));
      }
    }
    Figures figures = frame.context().figures();
    return Sentences.course(
        measure.label(), labels, whole, value -> figures.headline(value, measure.unit()));
  }

  static String note(TimeBuckets buckets) {
    int last = buckets.starts().size() - 1;
    List<String> partial = new ArrayList<>();
    for (int position : last == 0 ? new int[] {0} : new int[] {0, last}) {
      if (buckets.isPartial(position)) {
        partial.add(buckets.labels().get(position));
      }
    }
    return partial.isEmpty() ? "" : "Not complete: " + String.join(", ", partial) + ".";
  }

  private TableModel table(MeasureRef ref, Course course, Optional<Course> before) {
    Figures figures = frame.context().figures();
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("Time"));
    heads.add(Head.number(ref.measure().label()));
    before.ifPresent(earlier -> heads.add(Head.number("A year before")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int position = 0; position < course.exact().size(); position++) {
      List<Cell> cells = new ArrayList<>();
      boolean partial = course.buckets().isPartial(position);
      cells.add(
          Cell.text(course.buckets().labels().get(position) + (partial ? " (incomplete)" : "")));
      cells.add(figure(ref, course, position));
      int place = position;
      before.ifPresent(
          earlier ->
              cells.add(
                  Cell.number(
                      place < earlier.exact().size()
                          ? figures.exact(earlier.exact().get(place), ref.measure().unit())
                          : Figures.NONE)));
      rows.add(cells);
    }
    return new TableModel(heads, rows, List.of());
  }

  private Cell figure(MeasureRef ref, Course course, int position) {
    Object value = course.exact().get(position);
    Period whole = course.buckets().period();
    Period bucket =
        new Period(
            max(course.buckets().starts().get(position), whole.from()),
            min(course.buckets().end(position), whole.to()));
    String href = value == null ? "" : Links.rows(frame, ref, Optional.of(bucket)).orElse("");
    return Cell.number(frame.context().figures().exact(value, ref.measure().unit())).linkedTo(href);
  }

  private static java.time.LocalDate max(java.time.LocalDate one, java.time.LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static java.time.LocalDate min(java.time.LocalDate one, java.time.LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
