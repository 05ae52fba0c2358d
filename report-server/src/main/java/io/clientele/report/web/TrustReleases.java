package io.clientele.report.web;

import io.clientele.report.page.Cell;
import io.clientele.report.page.DashboardView;
import io.clientele.report.page.Head;
import io.clientele.report.page.TableModel;
import io.clientele.report.page.TrustView;
import io.clientele.report.release.InvalidReleaseException;
import io.clientele.report.release.ReleaseFolder;
import io.clientele.report.release.ReleaseManifest;
import io.clientele.report.web.Visits.Visit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The releases of the lake, newest first, as the trust page lists them. */
final class TrustReleases {
  private static final int MOST_RELEASES = 30;

  private final ReleaseFolder folder;

  TrustReleases(ReleaseFolder folder) {
    this.folder = folder;
  }

  TrustView view(DashboardView dashboard, Visit visit) {
    List<Long> ids = folder.ids();
    List<List<Cell>> rows = new ArrayList<>();
    for (long id : ids.subList(0, Math.min(MOST_RELEASES, ids.size()))) {
      rows.add(row(id, visit));
    }
    TableModel table =
        new TableModel(
            List.of(
                Head.number("Release"),
                Head.text("Made at"),
                Head.text("As of"),
                Head.text("Engine"),
                Head.number("Tables"),
                Head.text("State")),
            rows,
            List.of());
    String note =
        ids.size() > MOST_RELEASES
            ? "The newest %d of %d releases.".formatted(MOST_RELEASES, ids.size())
            : "";
    return new TrustView(dashboard, table, note);
  }

  private List<Cell> row(long id, Visit visit) {
    try {
      ReleaseManifest manifest = folder.release(id);
      boolean isCurrent = visit.current().manifest().releaseId() == id;
      return List.of(
          Cell.number(String.valueOf(id)).linkedTo("/overview?r=" + id),
          Cell.text(visit.context().figures().time(manifest.createdAt().atOffset(ZoneOffset.UTC))),
          Cell.text(visit.context().figures().date(manifest.asOfDate())),
          Cell.text(manifest.engine()),
          Cell.number(String.valueOf(manifest.tables().size())),
          Cell.text(isCurrent ? "shown now" : manifest.hasSilver() ? "kept" : "kept, gold only"));
    } catch (InvalidReleaseException damaged) {
      return List.of(
          Cell.number(String.valueOf(id)),
          Cell.text("–"),
          Cell.text("–"),
          Cell.text("–"),
          Cell.text("–"),
          Cell.text("not intact"));
    }
  }
}
