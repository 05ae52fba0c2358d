package io.clientele.report.page;

import io.clientele.report.query.Filter;
import io.clientele.report.query.RowList;
import io.clientele.report.query.Rows;
import io.clientele.report.query.Source;
import io.clientele.report.source.LandingLine;
import io.clientele.report.source.SourceUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The delivery and the line that a row came from. */
public final class SourcePage {
  private static final List<String> COLUMNS =
      List.of(
          "delivery_id",
          "source",
          "stream",
          "file_name",
          "landing_path",
          "received_at",
          "row_count",
          "accepted_count",
          "duplicate_count",
          "quarantined_count");

  private final PageContext context;
  private final LandingLine landing;

  public SourcePage(PageContext context, LandingLine landing) {
    this.context = context;
    this.landing = landing;
  }

  /** The page; empty when this release knows no such delivery. */
  public Optional<SourceView> view(Header header, String deliveryId, long line) {
    Optional<Source> source = context.source("silver.delivery");
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = COLUMNS.stream().filter(source.get()::has).toList();
    Rows rows =
        context.ask(
            new RowList(
                source.get(),
                columns,
                List.of(Filter.is("delivery_id", deliveryId)),
                List.of(),
                1,
                0));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<SourceView.Fact> facts = new ArrayList<>();
    boolean isRecord = LandingLine.isNumberedByRecord(rows.only().text("file_name"));
    facts.add(new SourceView.Fact(isRecord ? "Record" : "Line", context.figures().count(line)));
    for (String column : columns) {
      if (!column.equals("landing_path")) {
        String name = io.clientele.report.measure.MetricsCatalog.label(column);
        facts.add(new SourceView.Fact(name, context.figures().any(rows.only().get(column), false)));
      }
    }
    if (!context.seesPersonalValues()) {
      return Optional.of(
          new SourceView(
              header,
              facts,
              List.of(),
              "The line itself may hold personal values; your role does not open it."));
    }
    if (isRecord) {
      return Optional.of(
          new SourceView(
              header,
              facts,
              List.of(),
              "JSON is not divided by lines; count to this record in the file."));
    }
    try {
      List<LandingLine.Line> lines = landing.read(rows.only().text("landing_path"), line);
      return Optional.of(new SourceView(header, facts, lines, ""));
    } catch (SourceUnavailableException unavailable) {
      return Optional.of(
          new SourceView(header, facts, List.of(), String.valueOf(unavailable.getMessage())));
    }
  }
}
