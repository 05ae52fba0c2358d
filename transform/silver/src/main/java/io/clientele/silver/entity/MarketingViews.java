package io.clientele.silver.entity;

import java.util.ArrayList;
import java.util.List;

/** {@code campaign, campaign_event, ad_spend, ad_click}. */
final class MarketingViews {
  private final SilverViews views;

  MarketingViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    if (views.staging().has("campaign")) {
      views.make(views.entity("campaign", views.terms().date("s.started_at")));
    }
    if (views.staging().has("campaign_event")) {
      makeCampaignEvent();
    }
    if (views.staging().has("ad_spend")) {
      views.make(
          views
              .entity("ad_spend", "s.ad_date")
              .column("keyword_id", keywordId("s"))
              .column("match_type", "lower(s.match_type)")
              .column("period_end", "coalesce(s.period_end, s.ad_date)"));
    }
    if (views.staging().has("ad_click")) {
      makeAdClick();
    }
  }

  /** 16 hex digits; the length before each part keeps {@code a|b, c} apart from {@code a, b|c}. */
  static String keywordId(String row) {
    List<String> parts = new ArrayList<>();
    for (String column :
        List.of("platform", "account", "campaign", "ad_group", "keyword", "match_type")) {
      String value = "normalised(" + row + "." + column + ")";
      String text =
          column.equals("keyword") || column.equals("match_type") ? value : row + "." + column;
      parts.add("coalesce(cast(length(%s) as string) || ':' || %s, '-')".formatted(text, text));
    }
    return "left(sha256_hex(" + String.join(" || ", parts) + "), 16)";
  }

  /** A list of recipients tells no time: they were sent to when the campaign began. */
  private void makeCampaignEvent() {
    EntityQuery event = views.entity("campaign_event", "");
    if (views.has("campaign")) {
      event
          .join(
              "left join silver.campaign as c"
                  + " on c._source = s._source and c.campaign_id = s.campaign_id")
          .column("occurred_at", "coalesce(s.occurred_at, c.started_at)");
    }
    views.make(event);
  }

  /** A click without a price of its own costs what its keyword's clicks cost on its day. */
  private void makeAdClick() {
    String date = views.terms().date("s.clicked_at");
    views
        .graph()
        .define(
            "click__known",
            "select s.*, " + keywordId("s") + " as keyword_id from staged__ad_click as s");
    EntityQuery click =
        views
            .entity("ad_click", date)
            .from("click__known")
            .column("keyword_id", "s.keyword_id")
            .column("match_type", "lower(s.match_type)");
    if (views.has("ad_spend")) {
      views
          .graph()
          .define(
              "keyword__day",
              """
              select keyword_id, ad_date,
                cast(ratio(sum(cost), sum(clicks)) as decimal(18, 6)) as cost_per_click
              from silver.ad_spend where cost is not null and clicks > 0
              group by keyword_id, ad_date\
              """);
      click.join(
          "left join keyword__day as k on k.ad_date = "
              + date
              + " and k.keyword_id = s.keyword_id");
      click.column(
          "cost_estimate",
          click.gives("cost_estimate")
              ? "coalesce(" + click.money("s.cost_estimate") + ", k.cost_per_click)"
              : "k.cost_per_click");
    }
    views.make(click);
  }
}
