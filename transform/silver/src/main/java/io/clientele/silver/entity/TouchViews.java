package io.clientele.silver.entity;

import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.staging.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code touch}: what brought a person here, found by the best of what the records carry.
 *
 * <p>The ladder: the ad click id, then utm parameters matched to a keyword of the same campaign,
 * then the channel that the lead or deal names. {@code match_method} tells the rung.
 *
 * <p>What brought a lead brought the customer of the deal that it became: often a person fills in
 * the form and a company buys.
 */
final class TouchViews {
  private static final List<String> CARRIERS = List.of("lead", "deal", "sales_order");
  private static final List<String> TRACKING =
      List.of("click_id", "utm_source", "utm_medium", "utm_campaign", "utm_term");

  private static final String PAID = "('paid_search', 'paid_social', 'display', 'affiliate')";

  private final SilverViews views;

  TouchViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    List<String> parts = new ArrayList<>();
    for (String table : CARRIERS) {
      if (views.has(table) && carries(table)) {
        parts.add(carried(table));
      }
    }
    if (views.has("campaign_event")) {
      parts.add(emailClicks());
    }
    boolean isStaged = views.staging().has("touch");
    if (parts.isEmpty() && !isStaged) {
      return;
    }
    List<String> made = new ArrayList<>();
    if (isStaged) {
      made.add(delivered());
    }
    if (!parts.isEmpty()) {
      views.graph().keep("touch__carried", SilverViews.union(parts));
      made.add(resolved());
    }
    views.make("touch", SilverViews.union(made));
  }

  private boolean carries(String table) {
    boolean isTracked = TRACKING.stream().anyMatch(column -> views.staging().gives(table, column));
    boolean hasChannel =
        !table.equals("sales_order") && views.staging().gives(table, "source_channel");
    return isTracked || hasChannel;
  }

  private String carried(String table) {
    boolean isOrder = table.equals("sales_order");
    String id = isOrder ? "order_id" : table + "_id";
    String at = isOrder ? "ordered_at" : "created_at";
    String channel = isOrder ? "cast(null as string)" : "s.source_channel";
    String ofLead = table.equals("deal") ? " and s.lead_id is null" : "";
    String tracked =
        TRACKING.stream()
            .map(column -> "s." + column + " is not null")
            .collect(Collectors.joining(" or "));
    boolean isConverted = table.equals("lead") && views.has("deal");
    return """
    select '%s:' || s.%s as touch_id, '%s' as kind, %s as customer_id,
      s.party_id as party_id, s.%s as occurred_at, %s as source_channel, %s, %s
    from silver.%s as s%s
    where (%s or %s is not null)%s\
    """
        .formatted(
            isOrder ? "order" : table,
            id,
            isOrder ? "order" : "form",
            isConverted ? "coalesce(d.customer_id, s.customer_id)" : "s.customer_id",
            at,
            channel,
            TRACKING.stream()
                .map(column -> "s." + column + " as " + column)
                .collect(Collectors.joining(", ")),
            SilverViews.ORIGIN,
            table,
            isConverted
                ? """

                left join silver.deal as d
                  on d._source = s._source and d.deal_id = s.converted_deal_id\
                """
                : "",
            tracked,
            channel,
            ofLead);
  }

  private String emailClicks() {
    String campaign = views.has("campaign") ? "coalesce(c.name, s.campaign_id)" : "s.campaign_id";
    String join =
        views.has("campaign")
            ? """

            left join silver.campaign as c
              on c._source = s._source and c.campaign_id = s.campaign_id\
            """
            : "";
    return """
    select 'event:' || s.event_id as touch_id, 'email_click' as kind,
      s.customer_id as customer_id, s.party_id as party_id, s.occurred_at as occurred_at,
      'email' as source_channel, cast(null as string) as click_id,
      cast(null as string) as utm_source, cast(null as string) as utm_medium,
      %s as utm_campaign, cast(null as string) as utm_term, %s
    from silver.campaign_event as s%s
    where s.event = 'clicked' and not coalesce(s.is_machine, false)\
    """
        .formatted(campaign, SilverViews.ORIGIN, join);
  }

  private String delivered() {
    return views
        .entity("touch", "")
        .column(
            "keyword_id",
            "case when s.keyword is not null then " + MarketingViews.keywordId("s") + " end")
        .column("match_method", "'delivered'")
        .column("is_paid", "coalesce(s.click_id is not null or s.channel in " + PAID + ", false)")
        .sql();
  }

  private String resolved() {
    boolean hasClicks = views.has("ad_click");
    if (hasClicks) {
      views
          .graph()
          .define(
              "click__one",
              """
              select click_id, min_by(keyword_id, _source) as keyword_id,
                min_by(keyword, _source) as keyword, min_by(campaign, _source) as campaign,
                min_by(clicked_at, _source) as clicked_at
              from silver.ad_click
              where click_id in (select click_id from touch__carried where click_id is not null)
              group by click_id\
              """);
    }
    boolean hasKeywords = views.has("ad_spend");
    if (hasKeywords) {
      views
          .graph()
          .define(
              "keyword__one",
              """
              select normalised(keyword) as term, normalised(campaign) as campaign,
                min(keyword_id) as keyword_id
              from (
                select distinct keyword, campaign, keyword_id from silver.ad_spend
                where keyword is not null
              ) as used
              group by normalised(keyword), normalised(campaign)
              having count(distinct keyword_id) = 1\
              """);
    }
    String clicked = hasClicks ? "c.click_id is not null" : "false";
    String text = Nulls.of(ColumnType.TEXT);
    return """
    select s.touch_id as touch_id, s.customer_id as customer_id, s.party_id as party_id,
      %s as occurred_at,
      s.channel as channel, %s as campaign, %s as keyword_id, %s as keyword,
      s.click_id as click_id, case when %s then 'ad_click' else s.kind end as kind,
      case when %s then 'click_id' when s.kind = 'email_click' then 'delivered'
        when s.is_tagged then 'utm' else 'source_channel' end as match_method,
      coalesce(s.click_id is not null or s.channel in %s, false) as is_paid, %s
    from (
      select *, %s as channel,
        utm_source is not null or utm_medium is not null or utm_campaign is not null
          or utm_term is not null as is_tagged
      from touch__carried
    ) as s%s%s\
    """
        .formatted(
            hasClicks ? "coalesce(c.clicked_at, s.occurred_at)" : "s.occurred_at",
            hasClicks ? "coalesce(c.campaign, s.utm_campaign)" : "s.utm_campaign",
            either(hasClicks, "c.keyword_id", hasKeywords, "k.keyword_id", text),
            hasClicks ? "coalesce(c.keyword, s.utm_term)" : "s.utm_term",
            clicked,
            clicked,
            PAID,
            SilverViews.ORIGIN,
            channel(),
            hasClicks ? "\nleft join click__one as c on c.click_id = s.click_id" : "",
            hasKeywords
                ? """

                left join keyword__one as k on k.term = normalised(s.utm_term)
                  and k.campaign = normalised(s.utm_campaign)\
                """
                : "");
  }

  private static String either(
      boolean hasFirst, String first, boolean hasSecond, String second, String none) {
    if (hasFirst && hasSecond) {
      return "coalesce(" + first + ", " + second + ")";
    }
    if (hasFirst) {
      return first;
    }
    return hasSecond ? second : none;
  }

  /** The usual names of channels, from the usual values of utm_medium and utm_source. */
  private static String channel() {
    return """
    case
      when click_id is not null then 'paid_search'
      when lower(utm_medium) in ('cpc', 'ppc', 'paidsearch', 'paid_search', 'sem') then
        case when lower(utm_source) in
          ('facebook', 'instagram', 'meta', 'linkedin', 'tiktok', 'vk', 'twitter', 'x')
          then 'paid_social' else 'paid_search' end
      when lower(utm_medium) in ('paid_social', 'paidsocial', 'paid-social') then 'paid_social'
      when lower(utm_medium) in ('display', 'banner', 'cpm') then 'display'
      when lower(utm_medium) in ('email', 'e-mail', 'newsletter') then 'email'
      when lower(utm_medium) = 'organic' then 'organic_search'
      when lower(utm_medium) in ('social', 'smm') then 'organic_social'
      when lower(utm_medium) in ('(none)', 'none', 'direct') then 'direct'
      when utm_medium is not null then lower(utm_medium)
      when utm_source is not null then lower(utm_source)
      else source_channel
    end\
    """;
  }
}
