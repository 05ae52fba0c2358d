package io.clientele.report.web;

import io.clientele.report.access.Permission;
import io.clientele.report.access.Session;
import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.database.ReleaseSchemas;
import io.clientele.report.page.Header;
import io.clientele.report.page.PageContext;
import io.clientele.report.page.PageState;
import io.clientele.report.query.QueryGate;
import io.clientele.report.query.Scope;
import io.clientele.report.release.CurrentRelease;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.release.ReleaseManifest;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every page starts from: the pinned release, the visitor's scope, the header. */
final class Visits {
  /** The name of the page of runs, which is no dashboard. */
  static final String RUNS = "runs";

  /** The name of the page of who is who, which is no dashboard either. */
  static final String IDENTITY = "identity";

  private final ReleaseFolder folder;
  private final ReleaseSchemas schemas;
  private final QueryGate gate;
  private final Dashboards dashboards;
  private final Clock clock;

  Visits(
      ReleaseFolder folder,
      ReleaseSchemas schemas,
      QueryGate gate,
      Dashboards dashboards,
      Clock clock) {
    this.folder = folder;
    this.schemas = schemas;
    this.gate = gate;
    this.dashboards = dashboards;
    this.clock = clock;
  }

  /** One request: its release, asked with its visitor's scope. */
  record Visit(PageContext context, PageState state, CurrentRelease current, Session session) {
    boolean may(Permission permission) {
      return session.user().role().may(permission);
    }
  }

  /** The visit; the release is the one in {@code r} or the current one. */
  Visit visit(Context ctx) {
    Session session = Gatekeeper.session(ctx);
    CurrentRelease current = folder.current();
    PageState state = new PageState(ctx.path(), ctx.queryParamMap());
    ReleaseManifest manifest =
        state.one("r").map(text -> kept(id(text))).orElse(current.manifest());
    Scope scope =
        new Scope(session.user().rows(), session.user().role().may(Permission.SEE_PERSONAL_VALUES));
    return new Visit(new PageContext(schemas.open(manifest), gate, scope), state, current, session);
  }

  Header header(Visit visit, String title, String currentPage) {
    ReleaseManifest manifest = visit.context().manifest();
    List<Header.NavItem> nav = new ArrayList<>();
    for (Dashboard dashboard : dashboards.all()) {
      nav.add(
          new Header.NavItem(
              dashboard.title(), "/" + dashboard.name(), dashboard.name().equals(currentPage)));
    }
    nav.add(new Header.NavItem("Identity", "/" + IDENTITY, currentPage.equals(IDENTITY)));
    nav.add(new Header.NavItem("Runs", "/" + RUNS, currentPage.equals(RUNS)));
    return new Header(
        title,
        manifest.company().name(),
        nav,
        banner(visit),
        footer(visit),
        String.valueOf(manifest.releaseId()),
        visit.session().user().name(),
        visit.session().csrf(),
        visit.may(Permission.EXPORT));
  }

  private static Optional<Header.Banner> banner(Visit visit) {
    CurrentRelease current = visit.current();
    if (!current.isHealthy()) {
      return Optional.of(
          new Header.Banner(
              "The newest data cannot be shown (%s). This page shows release %d instead."
                  .formatted(current.problem().orElse(""), visit.context().manifest().releaseId()),
              "",
              ""));
    }
    if (current.manifest().releaseId() != visit.context().manifest().releaseId()) {
      String silver =
          visit.context().manifest().hasSilver()
              ? ""
              : " Its rows are not kept, so figures cannot be opened.";
      return Optional.of(
          new Header.Banner(
              "You look at release %d of %s.%s"
                  .formatted(
                      visit.context().manifest().releaseId(),
                      visit.context().figures().date(visit.context().asOf()),
                      silver),
              "Show the current one",
              visit.state().without("r").href()));
    }
    return Optional.empty();
  }

  private String footer(Visit visit) {
    ReleaseManifest manifest = visit.context().manifest();
    return "Release %d · as of %s · made %s ago by %s"
        .formatted(
            manifest.releaseId(),
            visit.context().figures().date(manifest.asOfDate()),
            age(Duration.between(manifest.createdAt(), clock.instant())),
            manifest.engine());
  }

  private static String age(Duration age) {
    if (age.toMinutes() < 2) {
      return "a moment";
    }
    if (age.toHours() < 2) {
      return age.toMinutes() + " minutes";
    }
    return age.toDays() < 2 ? age.toHours() + " hours" : age.toDays() + " days";
  }

  private ReleaseManifest kept(long id) {
    if (!folder.ids().contains(id)) {
      throw RefusedException.notFound("Release " + id + " is not kept.");
    }
    return folder.release(id);
  }

  private static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("'" + text + "' is no release", wrong);
    }
  }
}
