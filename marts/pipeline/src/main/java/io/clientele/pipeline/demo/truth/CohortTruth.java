package io.clientele.pipeline.demo.truth;

import io.clientele.pipeline.demo.ads.AdRow;
import io.clientele.pipeline.demo.ads.Keyword;
import io.clientele.pipeline.demo.draw.Timeline;
import io.clientele.pipeline.demo.export.CsvText;
import io.clientele.pipeline.demo.world.World;
import java.util.List;

/**
 * {@code keyword_cohorts.csv}: cost of a keyword in one month against what those clicks brought.
 */
final class CohortTruth {
  private static final List<String> HEADER =
      List.of(
          "campaign",
          "ad_group",
          "keyword",
          "match_type",
          "cohort_month",
          "cost",
          "customers",
          "margin_to_date",
          "first_cost_date",
          "first_payback_date",
          "sustained_payback_date");

  private CohortTruth() {}

  static CsvText of(World world) {
    int places = world.keywords().size() * Timeline.MONTHS;
    long[] costs = new long[places];
    int[] firstCostDays = new int[places];
    for (AdRow row : world.adRows()) {
      if (row.keyword() != Keyword.NONE && row.cost() > 0) {
        int place = row.keyword() * Timeline.MONTHS + Timeline.month(row.day());
        firstCostDays[place] = costs[place] == 0 ? row.day() : firstCostDays[place];
        costs[place] += row.cost();
      }
    }
    List<Earnings> earnings = Earnings.byCohort(world);
    CsvText csv = CsvText.plain().line(HEADER);
    for (int place = 0; place < places; place++) {
      if (costs[place] > 0) {
        Keyword keyword = world.keywords().get(place / Timeline.MONTHS);
        String month = Timeline.monthName(place % Timeline.MONTHS);
        add(csv, keyword, month, costs[place], firstCostDays[place], earnings.get(place));
      }
    }
    return csv;
  }

  private static void add(
      CsvText csv, Keyword keyword, String month, long cost, int firstCostDay, Earnings earnings) {
    long[] costs = new long[Timeline.DAYS];
    long[] margins = new long[Timeline.DAYS];
    costs[firstCostDay - Timeline.FIRST] = cost;
    for (Earnings.Event event : earnings.events()) {
      margins[event.day() - Timeline.FIRST] += event.margin();
    }
    Payback payback = Payback.of(costs, margins);
    csv.cell(keyword.campaign())
        .cell(keyword.adGroup())
        .cell(keyword.text())
        .cell(keyword.match().apiName())
        .cell(month + "-01")
        .money(cost)
        .cell(earnings.customers())
        .money(earnings.margin())
        .isoDay(firstCostDay)
        .isoDay(payback.firstDay())
        .isoDay(payback.sustainedDay())
        .end();
  }
}
