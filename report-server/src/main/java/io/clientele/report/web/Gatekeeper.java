package io.clientele.report.web;

import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Permission;
import io.clientele.report.access.Session;
import io.clientele.report.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Optional;

/** Decides before each handler: who asks, may they, and does a change come from our own page. */
final class Gatekeeper {
  private static final String SESSION = "session";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final AuditLog audit;

  Gatekeeper(Sessions sessions, SessionCookie cookie, AuditLog audit) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.audit = audit;
  }

  /** Lets the request through or throws what the visitor is told. */
  void check(Context ctx) {
    Permission wanted = permission(ctx);
    Optional<Session> session = cookie.read(ctx).flatMap(sessions::find);
    session.ifPresent(found -> ctx.attribute(SESSION, found));
    if (ctx.method() != HandlerType.GET && ctx.method() != HandlerType.HEAD) {
      requireOwnPage(ctx, session, wanted);
    }
    if (wanted == Permission.NONE) {
      return;
    }
    if (session.isEmpty()) {
      throw new RefusedException(RefusedException.Kind.LOGIN, "Please log in.");
    }
    if (!session.get().user().role().may(wanted)) {
      audit.write(session.get().user().name(), ctx.ip(), "denied", ctx.path(), "refused");
      throw new RefusedException(
          RefusedException.Kind.FORBIDDEN, "Your role does not open this page.");
    }
  }

  /** The session of a request that passed {@link #check}. */
  static Session session(Context ctx) {
    Session session = ctx.attribute(SESSION);
    if (session == null) {
      throw new RefusedException(RefusedException.Kind.LOGIN, "Please log in.");
    }
    return session;
  }

  static Optional<Session> sessionIfAny(Context ctx) {
    return Optional.ofNullable(ctx.<Session>attribute(SESSION));
  }

  private static Permission permission(Context ctx) {
    for (RouteRole role : ctx.routeRoles()) {
      if (role instanceof Permission permission) {
        return permission;
      }
    }
    throw new IllegalStateException("Route " + ctx.path() + " declares no permission");
  }

  /** Without a referrer browsers hide the origin as "null"; then the site's relation decides. */
  private static void requireOwnPage(Context ctx, Optional<Session> session, Permission wanted) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean foreignSite = site != null && !site.equals("same-origin");
    boolean hiddenOrigin = origin == null || origin.equals("null");
    boolean foreignOrigin = !hiddenOrigin && !sameHost(String.valueOf(origin), ctx);
    boolean unknown = site == null && hiddenOrigin;
    if (foreignSite || foreignOrigin || unknown) {
      throw new RefusedException(
          RefusedException.Kind.FORBIDDEN, "This request did not come from a page of this server.");
    }
    if (session.isPresent() && wanted != Permission.NONE) {
      String token = Optional.ofNullable(ctx.header("X-Csrf")).orElse(ctx.formParam("csrf"));
      if (token == null || !session.get().isFromPage(token)) {
        throw new RefusedException(
            RefusedException.Kind.FORBIDDEN, "The page is too old for this. Reload it.");
      }
    }
  }

  private static boolean sameHost(String origin, Context ctx) {
    int slashes = origin.indexOf("//");
    return slashes > 0 && origin.substring(slashes + 2).equals(ctx.header("Host"));
  }
}
