package io.clientele.report.web;

import io.clientele.report.page.RunsPage;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.web.Visits.Visit;
import io.javalin.http.Context;

/** The history of runs. */
final class RunHandlers {
  private final Visits visits;
  private final RunsPage page;
  private final ReleaseFolder releases;
  private final Templates templates;

  RunHandlers(Visits visits, RunsPage page, ReleaseFolder releases, Templates templates) {
    this.visits = visits;
    this.page = page;
    this.releases = releases;
    this.templates = templates;
  }

  void runs(Context ctx) {
    Visit visit = visits.visit(ctx);
    templates.page(
        ctx,
        "runs",
        page.view(
            visits.header(visit, "Runs", Visits.RUNS), visit.context().figures(), releases.ids()));
  }
}
