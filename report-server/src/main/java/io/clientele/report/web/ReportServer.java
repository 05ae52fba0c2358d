package io.clientele.report.web;

import io.clientele.lakehouse.lake.Lake;
import io.clientele.lakehouse.run.RunHistory;
import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Login;
import io.clientele.report.access.LoginThrottle;
import io.clientele.report.access.OneTimeLink;
import io.clientele.report.access.Sessions;
import io.clientele.report.access.UserStore;
import io.clientele.report.dashboard.Dashboards;
import io.clientele.report.dashboard.RowsBehind;
import io.clientele.report.database.LockedDatabase;
import io.clientele.report.database.ReleaseSchemas;
import io.clientele.report.identity.DecisionBook;
import io.clientele.report.measure.MetricsCatalog;
import io.clientele.report.page.RunsPage;
import io.clientele.report.query.QueryGate;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.source.LandingLine;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The server that shows releases to people. */
public final class ReportServer implements AutoCloseable {
  private static final int QUERY_SECONDS = 10;

  private final ReportOptions options;
  private final LockedDatabase database;
  private final QueryGate gate;
  private final Javalin http;
  private final Optional<String> link;
  private final Optional<String> warning;
  private final List<Route> routes;

  private ReportServer(
      ReportOptions options,
      LockedDatabase database,
      QueryGate gate,
      Javalin http,
      List<Route> routes,
      Optional<String> token,
      Optional<String> warning) {
    this.options = options;
    this.database = database;
    this.gate = gate;
    this.http = http;
    this.routes = routes;
    this.warning = warning;
    this.link = token.map(value -> address() + "/enter?token=" + value);
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @throws IllegalStateException with what to do when it must not or cannot start
   */
  public static ReportServer start(ReportOptions options) {
    Path lake = real(options.lake());
    Optional<String> warning = LakePermissions.check(options, lake);
    CompletableFuture<LockedDatabase> opening =
        CompletableFuture.supplyAsync(() -> database(lake, options));
    CompletableFuture<MetricsCatalog> reading = CompletableFuture.supplyAsync(MetricsCatalog::load);
    ReleaseFolder folder = new ReleaseFolder(lake);
    Templates templates = new Templates();
    UserStore users = new UserStore(options.state());
    AuditLog audit = new AuditLog(options.state(), options.clock());
    Sessions sessions = new Sessions(options.clock(), users);
    SessionCookie cookie = new SessionCookie(options.exposure());
    OneTimeLink oneTimeLink = new OneTimeLink();
    MetricsCatalog metrics = reading.join();
    Dashboards dashboards = Dashboards.load(metrics);
    RowsBehind rowsBehind = RowsBehind.load();
    LockedDatabase database = opening.join();
    QueryGate gate = new QueryGate(database, options.limits().threads(), QUERY_SECONDS);
    ReleaseSchemas schemas = new ReleaseSchemas(folder, database);
    Visits visits = new Visits(folder, schemas, gate, dashboards, options.clock());
    List<Route> routes =
        Routes.all(
            dashboards,
            new DashboardHandlers(
                visits, dashboards, rowsBehind, templates, new TrustReleases(folder)),
            new DetailHandlers(
                visits, dashboards, metrics, rowsBehind, new LandingLine(lake), templates, audit),
            new IdentityHandlers(
                visits, new DecisionBook(options.state(), options.clock()), templates, audit),
            new RunHandlers(
                visits, new RunsPage(new RunHistory(new Lake(lake))), folder, templates),
            new ExportHandlers(visits, dashboards, metrics, rowsBehind, audit),
            new AccessHandlers(
                new Login(users, new LoginThrottle(options.clock())),
                oneTimeLink,
                sessions,
                cookie,
                templates,
                audit),
            new HealthHandlers(folder, schemas, gate),
            new Assets());
    Javalin http =
        HttpServer.start(
            options, routes, new Gatekeeper(sessions, cookie, audit), new Failures(templates));
    Optional<String> token =
        options.entry() == ReportOptions.Entry.ONE_TIME_LINK
            ? Optional.of(oneTimeLink.issue())
            : Optional.empty();
    return new ReportServer(options, database, gate, http, routes, token, warning);
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  /** Where it answers, like {@code http://127.0.0.1:8080}. */
  public String address() {
    return "http://" + options.host() + ":" + port();
  }

  /** The link that lets one visitor in once, if the options asked for one. */
  public Optional<String> oneTimeLink() {
    return link;
  }

  /** Something whoever started the server should know. */
  public Optional<String> warning() {
    return warning;
  }

  List<Route> routes() {
    return routes;
  }

  /** Stops taking requests, gives running queries up and closes the database. */
  public void stop() {
    http.stop();
    gate.close();
    try {
      database.close();
    } catch (SQLException alreadyClosed) {
      throw new IllegalStateException("The database did not close", alreadyClosed);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static LockedDatabase database(Path lake, ReportOptions options) {
    try {
      LockedDatabase database = LockedDatabase.open(lake, options.limits());
      List<String> open = database.selfTest();
      if (!open.isEmpty()) {
        database.close();
        throw new IllegalStateException(
            "The database is not locked down; these statements were not refused: " + open);
      }
      return database;
    } catch (SQLException failure) {
      throw new IllegalStateException("DuckDB did not start: " + failure.getMessage(), failure);
    }
  }

  private static Path real(Path lake) {
    try {
      return lake.toRealPath();
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "There is no lake at " + lake + ". Run ./clientele run first.", missing);
    }
  }
}
