package io.clientele.pipeline.demo.export.ads;

import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.BadRow;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.export.DayText;
import io.clientele.pipeline.demo.export.Rendered;
import io.clientele.pipeline.demo.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code click_view_<month>.csv}: the clicks that were fetched day by day, as the API names them.
 *
 * <p>The platform gives clicks out for 90 days only. The archive was begun three months late and
 * two of its days failed; those clicks are lost.
 */
public final class ClickArchive {
  private static final int FIRST_MONTH = Timeline.monthNamed("2024-01");
  private static final int BAD_MONTH = Timeline.monthNamed("2026-01");
  private static final List<Integer> LOST_DAYS =
      List.of(
          (int) LocalDate.of(2024, 11, 17).toEpochDay(),
          (int) LocalDate.of(2025, 8, 3).toEpochDay());
  private static final List<String> HEADER =
      List.of(
          "click_view.gclid",
          "segments.date",
          "campaign.name",
          "ad_group.name",
          "click_view.keyword_info.text",
          "click_view.keyword_info.match_type",
          "customer.id",
          "segments.device");

  private ClickArchive() {}

  static boolean covers(int month) {
    return month >= FIRST_MONTH;
  }

  /** True when a click of the day can be looked up. */
  public static boolean isArchived(int day) {
    return covers(Timeline.month(day)) && !LOST_DAYS.contains(day);
  }

  static Rendered render(World world, int month) {
    CsvText csv = CsvText.plain().line(HEADER);
    List<BadRow> badRows = new ArrayList<>();
    for (Click click : world.clicks()) {
      int day = Timeline.day(click.at());
      if (Timeline.month(day) == month && isArchived(day)) {
        boolean isBad = month == BAD_MONTH && csv.lines() == 7 && click.buyer() == Click.NOBODY;
        add(csv, click, isBad ? "2026-01-32" : DayText.iso(day), world);
        if (isBad) {
          badRows.add(new BadRow(csv.lines(), "date does not exist", click.gclid(), 0));
        }
      }
    }
    return csv.rendered(csv.lines() - 1, badRows);
  }

  private static void add(CsvText csv, Click click, String day, World world) {
    csv.cell(click.gclid()).cell(day);
    if (click.keyword() == Keyword.NONE) {
      csv.cell(Keyword.CAMPAIGN_WITHOUT_KEYWORDS).empty().empty().empty();
    } else {
      Keyword keyword = world.keywords().get(click.keyword());
      csv.cell(keyword.campaign())
          .cell(keyword.adGroup())
          .cell(keyword.text())
          .cell(keyword.match().apiName());
    }
    csv.cell(Keyword.ACCOUNT).cell(click.device().apiName()).end();
  }
}
