package io.clientele.report.web;

import io.clientele.report.database.ReleaseSchemas;
import io.clientele.report.page.PageContext;
import io.clientele.report.query.Aggregate;
import io.clientele.report.query.Expression;
import io.clientele.report.query.QueryGate;
import io.clientele.report.query.Scope;
import io.clientele.report.release.CurrentRelease;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.release.ReleaseTable;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Whether the server lives, and whether it can answer. */
final class HealthHandlers {
  private final ReleaseFolder folder;
  private final ReleaseSchemas schemas;
  private final QueryGate gate;

  HealthHandlers(ReleaseFolder folder, ReleaseSchemas schemas, QueryGate gate) {
    this.folder = folder;
    this.schemas = schemas;
    this.gate = gate;
  }

  void live(Context ctx) {
    ctx.contentType("text/plain; charset=utf-8").result("live\n");
  }

  /** Reads a table of the current release; 503 when that fails or another release stands in. */
  void ready(Context ctx) {
    String state;
    try {
      CurrentRelease current = folder.current();
      PageContext context =
          new PageContext(schemas.open(current.manifest()), gate, Scope.everyRow());
      Optional<ReleaseTable> table =
          current.manifest().tables().stream()
              .filter(candidate -> candidate.layer().equals("gold") && candidate.rows() > 0)
              .findFirst();
      table
          .flatMap(found -> context.source(found.name()))
          .ifPresent(
              source ->
                  context.ask(
                      new Aggregate(
                          source,
                          List.of(),
                          List.of(new Expression("row_count", "count(*)")),
                          List.of(),
                          List.of(),
                          1)));
      state = current.isHealthy() ? "ready\n" : "another release stands in\n";
      ctx.status(current.isHealthy() ? 200 : 503);
    } catch (RuntimeException failure) {
      state = "not ready\n";
      ctx.status(503);
    }
    ctx.contentType("text/plain; charset=utf-8").result(state);
  }
}
