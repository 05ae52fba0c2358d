package io.clientele.report.web;

import io.clientele.report.dashboard.Dashboard;
import io.clientele.report.dashboard.Dashboards;
import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tile's place on a dashboard, as an address names it: {@code sales/0-2}. */
record Place(Dashboard dashboard, int row, int column) {
  private static final Pattern TILE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

  static Place of(Context ctx, Dashboards dashboards) {
    Matcher matcher = TILE.matcher(ctx.pathParam("tile"));
    Dashboard dashboard =
        dashboards
            .find(ctx.pathParam("page"))
            .orElseThrow(() -> RefusedException.notFound("There is no such page."));
    if (!matcher.matches()) {
      throw RefusedException.notFound("There is no such tile.");
    }
    int row = Integer.parseInt(matcher.group(1));
    int column = Integer.parseInt(matcher.group(2));
    if (dashboard.tile(row, column).isEmpty()) {
      throw RefusedException.notFound("There is no such tile.");
    }
    return new Place(dashboard, row, column);
  }
}
