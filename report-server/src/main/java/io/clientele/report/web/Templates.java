package io.clientele.report.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Prints views with the templates that were compiled with the server. */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  void page(Context ctx, String template, Object view) {
    StringOutput out = new StringOutput(16_384);
    engine.render(template + ".jte", view, out);
    ctx.html(out.toString());
  }
}
