package io.clientele.report.web;

import io.clientele.report.access.AuditLog;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.export.CsvWriter;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.page.DashboardPage;
import io.clientele.report.page.PageContext;
import io.clientele.report.page.RowsPage;
import io.clientele.report.query.Rows;
import io.clientele.report.query.TooManyRowsException;
import io.clientele.report.web.Visits.Visit;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files to take away. They hold as many rows as the button said, or an error instead. */
final class ExportHandlers {
  private static final int MOST_ROWS = 1_000_000;

  private final Visits visits;
  private final Dashboards dashboards;
  private final MetricsCatalog metrics;
  private final RowsBehind rowsBehind;
  private final AuditLog audit;

  ExportHandlers(
      Visits visits,
      Dashboards dashboards,
      MetricsCatalog metrics,
      RowsBehind rowsBehind,
      AuditLog audit) {
    this.visits = visits;
    this.dashboards = dashboards;
    this.metrics = metrics;
    this.rowsBehind = rowsBehind;
    this.audit = audit;
  }

  /** A table of a dashboard, all its groups. */
  void table(Context ctx) throws IOException {
    Place place = Place.of(ctx, dashboards);
    Visit visit = visits.visit(ctx);
    Rows rows =
        new DashboardPage(visit.context(), place.dashboard(), visit.state(), rowsBehind)
            .exportRows(place.row(), place.column())
            .orElseThrow(() -> RefusedException.notFound("There is no table here."));
    audit(ctx, visit, rows.size());
    try (Writer out = file(ctx, place.dashboard().name(), visit)) {
      CsvWriter csv = writer(out, visit.context(), rows.columns());
      csv.columns(rows.columns());
      for (Rows.Row row : rows) {
        @Nullable Object[] cells = rows.columns().stream().map(row::get).toArray();
        csv.row(cells);
      }
    }
  }

  /** The rows behind a figure. */
  void rows(Context ctx) throws IOException {
    Visit visit = visits.visit(ctx);
    RowsPage page =
        RowsPage.of(visit.context(), visit.state(), metrics, rowsBehind)
            .orElseThrow(() -> RefusedException.notFound("The rows of this figure are not kept."));
    long count = page.count();
    if (count > MOST_ROWS) {
      throw new TooManyRowsException(MOST_ROWS);
    }
    audit(ctx, visit, count);
    try (Writer out = file(ctx, "rows", visit)) {
      visit.context().gate().stream(
          page.exportQuestion(MOST_ROWS), writer(out, visit.context(), page.columns()));
    }
  }

  private static CsvWriter writer(Writer out, PageContext context, List<String> columns) {
    int digits = context.manifest().company().currency().getDefaultFractionDigits();
    List<String> money = columns.stream().filter(context::isMoney).toList();
    return new CsvWriter(out, money, Math.max(0, digits));
  }

  private static Writer file(Context ctx, String name, Visit visit) throws IOException {
    long release = visit.context().manifest().releaseId();
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"clientele-" + name + "-release-" + release + ".csv\"");
    return new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
  }

  private void audit(Context ctx, Visit visit, long rows) {
    audit.write(visit.session().user().name(), ctx.ip(), "export", ctx.path(), rows + " rows");
  }
}
