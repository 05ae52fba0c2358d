package io.clientele.report.web;

import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Permission;
import io.clientele.report.identity.DecisionBook;
import io.clientele.report.identity.DecisionBook.RecordPair;
import io.clientele.report.page.IdentityPage;
import io.clientele.report.web.Visits.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Who is who: looking, and saying so. */
final class IdentityHandlers {
  private final Visits visits;
  private final DecisionBook book;
  private final Templates templates;
  private final AuditLog audit;

  IdentityHandlers(Visits visits, DecisionBook book, Templates templates, AuditLog audit) {
    this.visits = visits;
    this.book = book;
    this.templates = templates;
    this.audit = audit;
  }

  void pairs(Context ctx) {
    Visit visit = visits.visit(ctx);
    if (visit.context().seesPersonalValues()) {
      audit(ctx, visit, "open doubtful pairs", visit.state().one("page").orElse("1"), "shown");
    }
    templates.page(
        ctx,
        "identity",
        new IdentityPage(visit.context(), visit.state(), book)
            .view(
                visits.header(visit, "Identity", Visits.IDENTITY),
                visit.may(Permission.DECIDE_IDENTITY)));
  }

  /** Only pairs of the release can be decided, so nothing of the request's making is written. */
  void decide(Context ctx) {
    Visit visit = visits.visit(ctx);
    RecordPair pair =
        new RecordPair(
            parameter(ctx, "source"),
            parameter(ctx, "source_id"),
            parameter(ctx, "other_source"),
            parameter(ctx, "other_source_id"));
    String decision = parameter(ctx, "decision");
    if (!decision.equals("same") && !decision.equals("not_same")) {
      throw new IllegalArgumentException("'" + decision + "' is no decision");
    }
    if (!visit.context().seesPersonalValues()
        || !new IdentityPage(visit.context(), visit.state(), book).has(pair)) {
      throw RefusedException.notFound("There is no such pair.");
    }
    book.write(pair, decision.equals("same"), visit.session().user().name());
    audit(ctx, visit, "decide identity", decision, "written");
    ctx.redirect("/" + Visits.IDENTITY, HttpStatus.SEE_OTHER);
  }

  private void audit(Context ctx, Visit visit, String action, String object, String outcome) {
    audit.write(visit.session().user().name(), ctx.ip(), action, object, outcome);
  }

  private static String parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }
}
