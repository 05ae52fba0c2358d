package io.clientele.report.web;

import io.clientele.report.access.Permission;
import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.Dashboards;
import java.util.ArrayList;
import java.util.List;

/** Every address of the server with the permission it needs. */
final class Routes {
  private Routes() {}

  static List<Route> all(
      Dashboards dashboards,
      DashboardHandlers pages,
      DetailHandlers details,
      IdentityHandlers identity,
      RunHandlers runs,
      ExportHandlers exports,
      AccessHandlers access,
      HealthHandlers health,
      Assets assets) {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/", Permission.SEE_FIGURES, pages::home));
    for (Dashboard dashboard : dashboards.all()) {
      String name = dashboard.name();
      routes.add(Route.get("/" + name, Permission.SEE_FIGURES, ctx -> pages.page(ctx, name)));
    }
    routes.add(Route.get("/data/{page}/{tile}", Permission.SEE_FIGURES, pages::chart));
    routes.add(Route.get("/" + Visits.IDENTITY, Permission.SEE_ROWS, identity::pairs));
    routes.add(Route.post("/" + Visits.IDENTITY, Permission.DECIDE_IDENTITY, identity::decide));
    routes.add(Route.get("/" + Visits.RUNS, Permission.SEE_FIGURES, runs::runs));
    routes.add(Route.get("/rows", Permission.SEE_ROWS, details::rows));
    routes.add(Route.get("/source", Permission.SEE_ROWS, details::source));
    routes.add(Route.get("/customers/{id}", Permission.SEE_ROWS, details::customer));
    routes.add(Route.post("/search", Permission.SEE_ROWS, details::search));
    routes.add(Route.post("/export/rows", Permission.EXPORT, exports::rows));
    routes.add(Route.post("/export/{page}/{tile}", Permission.EXPORT, exports::table));
    routes.add(Route.get("/login", Permission.NONE, access::form));
    routes.add(Route.post("/login", Permission.NONE, access::login));
    routes.add(Route.get("/enter", Permission.NONE, access::linkForm));
    routes.add(Route.post("/enter", Permission.NONE, access::enter));
    routes.add(Route.post("/logout", Permission.SEE_FIGURES, access::logout));
    routes.add(Route.get("/assets/{name}", Permission.NONE, assets::serve));
    routes.add(Route.get("/health/live", Permission.NONE, health::live));
    routes.add(Route.get("/health/ready", Permission.NONE, health::ready));
    return List.copyOf(routes);
  }
}
