package io.clientele.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.page.CustomerListPage;
import io.clientele.report.page.DashboardPage;
import io.clientele.report.page.DashboardView;
import io.clientele.report.page.TileView;
import io.clientele.report.page.TileView.ChartView;
import io.clientele.report.web.Visits.Visit;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dashboards and the data of their charts. */
final class DashboardHandlers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Visits visits;
  private final Dashboards dashboards;
  private final RowsBehind rowsBehind;
  private final Templates templates;
  private final TrustReleases releases;

  DashboardHandlers(
      Visits visits,
      Dashboards dashboards,
      RowsBehind rowsBehind,
      Templates templates,
      TrustReleases releases) {
    this.visits = visits;
    this.dashboards = dashboards;
    this.rowsBehind = rowsBehind;
    this.templates = templates;
    this.releases = releases;
  }

  /** {@code /} leads to the first page. */
  void home(Context ctx) {
    ctx.redirect("/" + dashboards.all().get(0).name());
  }

  void page(Context ctx, String name) {
    Dashboard dashboard = dashboards.find(name).orElseThrow();
    Visit visit = visits.visit(ctx);
    DashboardView view =
        new DashboardPage(visit.context(), dashboard, visit.state(), rowsBehind)
            .view(visits.header(visit, dashboard.title(), name));
    switch (dashboard.page()) {
      case "customers" ->
          templates.page(
              ctx,
              "customers",
              new CustomerListPage(visit.context(), visit.state()).view(view, ""));
      case "trust" -> templates.page(ctx, "trust", releases.view(view, visit));
      default -> templates.page(ctx, "dashboard", view);
    }
  }

  /** The option of one chart as JSON. */
  void chart(Context ctx) throws JsonProcessingException {
    Place place = Place.of(ctx, dashboards);
    Visit visit = visits.visit(ctx);
    TileView tile =
        new DashboardPage(visit.context(), place.dashboard(), visit.state(), rowsBehind)
            .tile(place.row(), place.column());
    if (!(tile instanceof ChartView chart)) {
      throw RefusedException.notFound("There is no chart here.");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("option", chart.answer().option());
    answer.put("format", chart.answer().format());
    ctx.contentType("application/json; charset=utf-8").result(JSON.writeValueAsBytes(answer));
  }
}
