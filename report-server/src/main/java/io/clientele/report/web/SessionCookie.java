package io.clientele.report.web;

import io.javalin.http.Context;
import java.util.Optional;

/** The cookie that carries a session's reference. */
final class SessionCookie {
  private final boolean secure;

  SessionCookie(ReportOptions.Exposure exposure) {
    this.secure = exposure == ReportOptions.Exposure.BEHIND_PROXY;
  }

  String name() {
    return secure ? "__Host-clientele" : "clientele";
  }

  Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name())).filter(value -> !value.isBlank());
  }

  void write(Context ctx, String reference) {
    String tail = secure ? "; Secure; SameSite=Lax" : "; SameSite=Strict";
    ctx.res().addHeader("Set-Cookie", name() + "=" + reference + "; Path=/; HttpOnly" + tail);
  }

  void remove(Context ctx) {
    String tail = secure ? "; Secure; SameSite=Lax" : "; SameSite=Strict";
    ctx.res().addHeader("Set-Cookie", name() + "=; Path=/; Max-Age=0; HttpOnly" + tail);
  }
}
