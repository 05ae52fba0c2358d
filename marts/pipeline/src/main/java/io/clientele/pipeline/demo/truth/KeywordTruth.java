package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.ads.AdRow;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/** {@code keywords.csv}: what every keyword cost and brought in the three years. */
final class KeywordTruth {
  private static final List<String> HEADER =
      List.of(
          "campaign",
          "ad_group",
          "keyword",
          "match_type",
          "planted",
          "impressions",
          "clicks",
          "cost",
          "customers",
          "first_order_revenue",
          "first_order_margin",
          "revenue",
          "margin",
          "first_cost_date",
          "first_payback_date",
          "sustained_payback_date",
          "status");

  private KeywordTruth() {}

  static CsvText of(World world) {
    int places = world.keywords().size() + 1;
    long[][] costs = new long[places][Timeline.DAYS];
    long[] impressions = new long[places];
    long[] clicks = new long[places];
    for (AdRow row : world.adRows()) {
      if (!row.vanishes()) {
        int place = Math.floorMod(row.keyword(), places);
        costs[place][row.day() - Timeline.FIRST] += row.cost();
        impressions[place] += row.impressions();
        clicks[place] += row.clicks();
      }
    }
    List<Earnings> earnings = Earnings.byKeyword(world);
    CsvText csv = CsvText.plain().line(HEADER);
    for (int place = 0; place < places; place++) {
      addName(csv, world, place);
      csv.cell(impressions[place]).cell(clicks[place]);
      addMoney(csv, costs[place], earnings.get(place));
    }
    return csv;
  }

  private static void addName(CsvText csv, World world, int place) {
    if (place == world.keywords().size()) {
      csv.cell(Keyword.CAMPAIGN_WITHOUT_KEYWORDS).empty().empty().empty().cell("no_keyword");
      return;
    }
    Keyword keyword = world.keywords().get(place);
    csv.cell(keyword.campaign())
        .cell(keyword.adGroup())
        .cell(keyword.text())
        .cell(keyword.match().apiName())
        .cell(keyword.promise().code());
  }

  private static void addMoney(CsvText csv, long[] costs, Earnings earnings) {
    long cost = 0;
    for (long day : costs) {
      cost += day;
    }
    long[] margins = new long[Timeline.DAYS];
    for (Earnings.Event event : earnings.events()) {
      margins[event.day() - Timeline.FIRST] += event.margin();
    }
    Payback payback = Payback.of(costs, margins);
    csv.money(cost)
        .cell(earnings.customers())
        .money(earnings.firstRevenue())
        .money(earnings.firstMargin())
        .money(earnings.revenue())
        .money(earnings.margin())
        .isoDay(payback.firstCostDay())
        .isoDay(payback.firstDay())
        .isoDay(payback.sustainedDay())
        .cell(payback.status())
        .end();
  }
}
