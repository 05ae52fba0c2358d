package io.clientele.report.page;

import io.clientele.report.format.Figures;
import io.clientele.report.measure.Unit;
import io.clientele.report.query.Filter;
import io.clientele.report.query.Order;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import java.util.List;
import java.util.Optional;

/** What a forecast's bands were worth on past periods, told from {@code forecast_accuracy}. */
final class BandText {
  private final PageContext context;

  BandText(PageContext context) {
    this.context = context;
  }

  String of(String series, String model) {
    Optional<Source> source = context.source("forecast_accuracy");
    if (source.isEmpty()) {
      return "Model %s. How far its bands can be trusted was not measured.".formatted(model);
    }
    Rows rows =
        context.ask(
            new RowList(
                source.get(),
                List.of("horizon", "mase", "coverage_80", "coverage_95", "origin_count"),
                List.of(Filter.is("series_id", series), Filter.is("model", model)),
                List.of(Order.smallestFirst("horizon")),
                PageContext.MOST_ROWS,
                0));
    if (rows.isEmpty() || rows.row(0).get("origin_count") == null) {
      return "Model %s. How far its bands can be trusted was not measured.".formatted(model);
    }
    Rows.Row next = rows.row(0);
    Figures figures = context.figures();
    String text =
        "Model %s, tried on %s past periods: the actual value lay within the 80 %% band in %s and within the 95 %% band in %s of them"
            .formatted(
                model,
                figures.exact(next.get("origin_count"), Unit.COUNT),
                figures.exact(next.get("coverage_80"), Unit.SHARE),
                figures.exact(next.get("coverage_95"), Unit.SHARE));
    return text + error(next);
  }

  private String error(Rows.Row next) {
    Double mase = next.number("mase");
    return mase == null
        ? "."
        : "; its error was %s of the naive forecast's."
            .formatted(context.figures().exact(mase, Unit.SHARE));
  }
}
