package io.clientele.report.web;

import io.clientele.report.query.BusyException;
import io.clientele.report.query.QueryFailedException;
import io.clientele.report.query.TooManyRowsException;
import io.clientele.report.query.UnknownFieldException;
import io.clientele.report.release.InvalidReleaseException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * What the reader is told when something fails: a sentence and a reference; the log has the rest.
 */
final class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());

  private final Templates templates;

  Failures(Templates templates) {
    this.templates = templates;
  }

  void register(RoutesConfig routes) {
    routes.exception(RefusedException.class, (refused, ctx) -> refused(ctx, refused));
    routes.exception(
        IllegalArgumentException.class,
        (wrong, ctx) -> show(ctx, 400, "Not understood", sentence(wrong)));
    routes.exception(
        UnknownFieldException.class,
        (wrong, ctx) -> show(ctx, 400, "Not understood", sentence(wrong)));
    routes.exception(
        TooManyRowsException.class,
        (wrong, ctx) -> show(ctx, 413, "Too many rows", sentence(wrong)));
    routes.exception(
        BusyException.class,
        (busy, ctx) -> {
          ctx.header("Retry-After", String.valueOf(busy.retryAfterSeconds()));
          show(ctx, 429, "Busy", sentence(busy));
        });
    routes.exception(
        InvalidReleaseException.class,
        (invalid, ctx) -> {
          LOG.log(Level.WARNING, "Release cannot be shown", invalid);
          show(
              ctx,
              503,
              "No data to show",
              "This release is not there or not intact. Reload later.");
        });
    routes.exception(QueryFailedException.class, (failure, ctx) -> query(ctx, failure));
    routes.exception(UncheckedIOException.class, (closed, ctx) -> unexpected(ctx, closed));
    routes.exception(Exception.class, (failure, ctx) -> unexpected(ctx, failure));
    routes.error(
        404,
        ctx -> {
          if (ctx.attribute("shown") == null) {
            show(ctx, 404, "Not here", "There is no such page.");
          }
        });
  }

  private void refused(Context ctx, RefusedException refused) {
    boolean isPage =
        ctx.method() == io.javalin.http.HandlerType.GET && !ctx.path().startsWith("/data/");
    if (refused.kind() == RefusedException.Kind.LOGIN && isPage) {
      ctx.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
      return;
    }
    String title = refused.kind() == RefusedException.Kind.NOT_FOUND ? "Not here" : "Not allowed";
    show(ctx, refused.kind().status(), title, sentence(refused));
  }

  private void query(Context ctx, QueryFailedException failure) {
    if (failure.isDataReplaced()) {
      show(ctx, 503, "Newer data", "Data was replaced while this page was made. Reload it.");
    } else {
      unexpected(ctx, failure);
    }
  }

  private void unexpected(Context ctx, Exception failure) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "Reference " + reference + " at " + ctx.path(), failure);
    ctx.attribute("shown", true);
    ctx.status(500);
    templates.page(
        ctx, "error", new ErrorView("Something failed", "This page could not be made.", reference));
  }

  private void show(Context ctx, int status, String title, String sentence) {
    ctx.attribute("shown", true);
    ctx.status(status);
    templates.page(ctx, "error", new ErrorView(title, sentence, ""));
  }

  private static String sentence(Exception failure) {
    return String.valueOf(failure.getMessage());
  }
}
