package io.clientele.report.web;

import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Permission;
import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.page.CustomerCardPage;
import io.clientele.report.page.CustomerListPage;
import io.clientele.report.page.DashboardPage;
import io.clientele.report.page.DashboardView;
import io.clientele.report.page.RowsPage;
import io.clientele.report.page.SourcePage;
import io.clientele.report.source.LandingLine;
import io.clientele.report.web.Visits.Visit;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** From a figure to its rows, from a row to its source, and the card of one customer. */
final class DetailHandlers {
  private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
  private static final int LONGEST_SEARCH = 100;

  private final Visits visits;
  private final Dashboards dashboards;
  private final MetricsCatalog metrics;
  private final RowsBehind rowsBehind;
  private final LandingLine landing;
  private final Templates templates;
  private final AuditLog audit;

  DetailHandlers(
      Visits visits,
      Dashboards dashboards,
      MetricsCatalog metrics,
      RowsBehind rowsBehind,
      LandingLine landing,
      Templates templates,
      AuditLog audit) {
    this.visits = visits;
    this.dashboards = dashboards;
    this.metrics = metrics;
    this.rowsBehind = rowsBehind;
    this.landing = landing;
    this.templates = templates;
    this.audit = audit;
  }

  void rows(Context ctx) {
    Visit visit = visits.visit(ctx);
    RowsPage page =
        RowsPage.of(visit.context(), visit.state(), metrics, rowsBehind)
            .orElseThrow(() -> RefusedException.notFound("The rows of this figure are not kept."));
    if (page.isPersonal()) {
      audit(ctx, visit, "open rows with names", visit.state().one("m").orElse(""));
    }
    templates.page(
        ctx, "rows", page.view(visits.header(visit, "Rows", ""), visit.may(Permission.EXPORT)));
  }

  void source(Context ctx) {
    Visit visit = visits.visit(ctx);
    String delivery = visit.state().one("delivery").orElse("");
    long line = number(visit.state().one("line").orElse("1"));
    if (visit.context().seesPersonalValues()) {
      audit(ctx, visit, "open delivered line", delivery + " line " + line);
    }
    templates.page(
        ctx,
        "source",
        new SourcePage(visit.context(), landing)
            .view(visits.header(visit, "Source", ""), delivery, line)
            .orElseThrow(() -> RefusedException.notFound("There is no such delivery.")));
  }

  void customer(Context ctx) {
    Visit visit = visits.visit(ctx);
    String id = ctx.pathParam("id");
    if (!CUSTOMER.matcher(id).matches()) {
      throw RefusedException.notFound("There is no such customer.");
    }
    if (visit.context().seesPersonalValues()) {
      audit(ctx, visit, "open customer card", id);
    }
    templates.page(
        ctx,
        "customer",
        new CustomerCardPage(visit.context(), visit.state(), id)
            .view(visits.header(visit, "Customer", "customers"))
            .orElseThrow(() -> RefusedException.notFound("There is no such customer.")));
  }

  /**
   * A search is a change of nothing but carries personal values, so it never stands in an address.
   */
  void search(Context ctx) {
    Visit visit = visits.visit(ctx);
    String query = Optional.ofNullable(ctx.formParam("q")).orElse("").strip();
    if (query.length() > LONGEST_SEARCH) {
      throw new IllegalArgumentException("Search for at most 100 characters");
    }
    Dashboard dashboard = dashboards.find("customers").orElseThrow();
    DashboardView figures =
        new DashboardPage(visit.context(), dashboard, visit.state().on("/customers"), rowsBehind)
            .view(visits.header(visit, dashboard.title(), "customers"));
    audit(ctx, visit, "search customers", query.length() + " characters");
    templates.page(
        ctx,
        "customers",
        new CustomerListPage(visit.context(), visit.state().on("/customers")).view(figures, query));
  }

  private void audit(Context ctx, Visit visit, String action, String object) {
    audit.write(visit.session().user().name(), ctx.ip(), action, object, "shown");
  }

  private static long number(String text) {
    try {
      return Math.max(1, Long.parseLong(text));
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("'" + text + "' is no line number", wrong);
    }
  }
}
