package io.clientele.report.web;

import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Login;
import io.clientele.report.access.OneTimeLink;
import io.clientele.report.access.Sessions;
import io.clientele.report.access.User;
import io.javalin.http.Context;
import java.util.Optional;

/** Coming in and going out. */
final class AccessHandlers {
  private final Login login;
  private final OneTimeLink link;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Templates templates;
  private final AuditLog audit;

  AccessHandlers(
      Login login,
      OneTimeLink link,
      Sessions sessions,
      SessionCookie cookie,
      Templates templates,
      AuditLog audit) {
    this.login = login;
    this.link = link;
    this.sessions = sessions;
    this.cookie = cookie;
    this.templates = templates;
    this.audit = audit;
  }

  void form(Context ctx) {
    templates.page(ctx, "login", new LoginView("", ""));
  }

  /** The page of a one-time link; it changes nothing until its button is pressed. */
  void linkForm(Context ctx) {
    templates.page(
        ctx, "login", new LoginView("", Optional.ofNullable(ctx.queryParam("token")).orElse("")));
  }

  void login(Context ctx) {
    String name = parameter(ctx, "name");
    Login.Outcome outcome = login.attempt(name, parameter(ctx, "password"), ctx.ip());
    if (outcome instanceof Login.Outcome.Welcome welcome) {
      letIn(ctx, welcome.user(), "login");
      return;
    }
    audit.write("-", ctx.ip(), "login", "-", "refused");
    if (outcome instanceof Login.Outcome.Wait wait) {
      ctx.status(429).header("Retry-After", String.valueOf(wait.seconds()));
      templates.page(
          ctx, "login", new LoginView("Too many tries. Wait " + wait.seconds() + " seconds.", ""));
      return;
    }
    ctx.status(401);
    templates.page(ctx, "login", new LoginView("Name or password is wrong.", ""));
  }

  void enter(Context ctx) {
    Optional<User> visitor = link.redeem(parameter(ctx, "token"));
    if (visitor.isEmpty()) {
      audit.write("-", ctx.ip(), "one-time link", "-", "refused");
      ctx.status(401);
      templates.page(
          ctx,
          "login",
          new LoginView("This link was used already or is not the newest. Start again.", ""));
      return;
    }
    letIn(ctx, visitor.get(), "one-time link");
  }

  void logout(Context ctx) {
    cookie.read(ctx).ifPresent(sessions::end);
    cookie.remove(ctx);
    Gatekeeper.sessionIfAny(ctx)
        .ifPresent(session -> audit.write(session.user().name(), ctx.ip(), "logout", "-", "done"));
    ctx.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void letIn(Context ctx, User user, String way) {
    cookie.read(ctx).ifPresent(sessions::end);
    cookie.write(ctx, sessions.start(user));
    audit.write(user.name(), ctx.ip(), way, "-", "let in");
    ctx.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private static String parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }
}
