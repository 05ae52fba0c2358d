package io.clientele.report.page;

import io.clientele.report.chart.Sparkline;
import io.clientele.report.dashboard.Tile;
import io.clientele.report.measure.Better;
import io.clientele.report.measure.Measure;
import io.clientele.report.measure.MeasureRef;
import io.clientele.report.page.TileView.Delta;
import io.clientele.report.page.TileView.NotMeasured;
import io.clientele.report.page.TileView.NumberView;
import io.clientele.report.period.Period;
import io.clientele.report.query.Rows;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A headline figure with its change and its course. */
final class NumberAnswer {
  private final TileAnswers.Frame frame;

  NumberAnswer(TileAnswers.Frame frame) {
    this.frame = frame;
  }

  TileView view(Tile.NumberTile tile) {
    MeasureRef ref = tile.measure();
    Measure measure = ref.measure();
    Optional<MartQuestions> mart =
        MartQuestions.of(frame.context(), ref.metrics(), frame.selection().filters());
    if (mart.isEmpty()) {
      return tile.empty() == Tile.Empty.ZERO ? zero(measure) : new NotMeasured(measure.label());
    }
    boolean timed = tile.span() == Tile.Span.PERIOD && ref.metrics().time().isPresent();
    Optional<Period> period =
        timed ? Optional.of(frame.selection().choice().period()) : Optional.empty();
    Object value = mart.get().totals(period).only().get(measure.name());
    if (value == null && isNeverMeasured(mart.get(), measure)) {
      return new NotMeasured(measure.label());
    }
    return new NumberView(
        measure.label(),
        frame.context().figures().headline(value, measure.unit()),
        frame.context().figures().exact(value, measure.unit()),
        measure.summary(),
        timed ? delta(tile, mart.get(), value) : Optional.empty(),
        note(tile, mart.get(), value, timed),
        timed ? points(mart.get(), ref, period.orElseThrow()) : "",
        value == null ? "" : Links.rows(frame, ref, period).orElse(""));
  }

  private NumberView zero(Measure measure) {
    String text = frame.context().figures().headline(0L, measure.unit());
    return new NumberView(
        measure.label(), text, text, measure.summary(), Optional.empty(), "", "", "");
  }

  private static boolean isNeverMeasured(MartQuestions mart, Measure measure) {
    return mart.totals(Optional.empty()).only().get(measure.name()) == null;
  }

  private Optional<Delta> delta(Tile.NumberTile tile, MartQuestions mart, @Nullable Object value) {
    if (tile.compare() == Tile.Compare.NOTHING || !(value instanceof Number now)) {
      return Optional.empty();
    }
    Period before = before(tile);
    Optional<LocalDate> first = mart.firstDay();
    if (first.isEmpty() || first.get().isAfter(before.from())) {
      return Optional.empty();
    }
    Measure measure = tile.measure().measure();
    Rows answer = mart.totals(Optional.of(before));
    if (!(answer.only().get(measure.name()) instanceof Number then)) {
      return Optional.empty();
    }
    double change = now.doubleValue() - then.doubleValue();
    String text =
        frame.context().figures().change(then.doubleValue(), now.doubleValue(), measure.unit());
    return Optional.of(new Delta(text, tone(measure.better(), change), shown(tile, before)));
  }

  private String note(
      Tile.NumberTile tile, MartQuestions mart, @Nullable Object value, boolean timed) {
    if (!timed) {
      return tile.measure().metrics().time().isPresent()
          ? "all time, to " + frame.context().figures().date(frame.context().asOf())
          : "";
    }
    if (value == null) {
      return "no value in this period";
    }
    if (tile.compare() == Tile.Compare.NOTHING) {
      return "";
    }
    Period before = before(tile);
    return mart.firstDay()
        .filter(first -> first.isAfter(before.from()))
        .map(first -> "nothing to compare: data start " + frame.context().figures().date(first))
        .orElse("nothing to compare in " + shown(tile, before));
  }

  private Period before(Tile.NumberTile tile) {
    return tile.compare() == Tile.Compare.PREVIOUS_YEAR
        ? frame.selection().choice().period().monthsEarlier(12)
        : frame.selection().choice().before();
  }

  private static String shown(Tile.NumberTile tile, Period period) {
    return (tile.measure().metrics().isMonthly() ? period.wholeMonths() : period).text();
  }

  private static String tone(Better better, double change) {
    if (change == 0 || better == Better.NEITHER) {
      return "flat";
    }
    return change > 0 == (better == Better.HIGHER) ? "good" : "bad";
  }

  private static String points(MartQuestions mart, MeasureRef ref, Period period) {
    TimeBuckets buckets =
        TimeBuckets.of(period, TimeBuckets.grainFor(period, ref.metrics().isMonthly()));
    return Sparkline.points(
        Course.of(mart, ref, buckets, Course.Gaps.of(ref.measure())).wholeValues());
  }
}
