package io.clientele.silver.entity;

import java.util.ArrayList;
import java.util.List;

/** {@code lead, deal, pipeline_stage, deal_stage_change}. */
final class DealViews {
  private final SilverViews views;

  DealViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    makeLead();
    if (views.staging().has("deal")) {
      makeDeal();
      makePipelineStage();
      makeStageChange();
    }
  }

  private void makeLead() {
    if (!views.staging().has("lead")) {
      return;
    }
    EntityQuery lead = views.entity("lead", "s.created_date").dated("created_at", "created_date");
    if (views.staging().gives("deal", "lead_id")) {
      lead.join(
          """
          left join (
            select _source, lead_id, min(deal_id) as deal_id from staged__deal
            where lead_id is not null group by _source, lead_id
          ) as d on d._source = s._source and d.lead_id = s.lead_id\
          """);
      lead.column("converted_deal_id", "coalesce(s.converted_deal_id, d.deal_id)");
      lead.column(
          "status",
          "coalesce(s.status, case when d.deal_id is not null then 'converted' else 'open' end)");
    } else {
      lead.column(
          "status",
          "coalesce(s.status,"
              + " case when s.converted_deal_id is not null then 'converted' else 'open' end)");
    }
    views.make(lead);
  }

  private void makeDeal() {
    EntityQuery deal =
        views
            .entity("deal", rateDate())
            .dated("created_at", "created_date")
            .dated("closed_at", "closed_date")
            .column("pipeline", "coalesce(s.pipeline, 'default')");
    addStatus(deal);
    addLead(deal);
    views.make(deal);
  }

  private String rateDate() {
    return "coalesce(s.closed_date, %s, s.created_date, %s)"
        .formatted(views.terms().date("s.closed_at"), views.terms().date("s.created_at"));
  }

  private void addStatus(EntityQuery deal) {
    if (deal.alwaysGives("status")) {
      return;
    }
    if (!views.staging().has("pipeline_stage")) {
      deal.column("status", "coalesce(s.status, 'open')");
      return;
    }
    deal.join(
        """
        left join staged__pipeline_stage as g on g._source = s._source and g.stage = s.stage
          and coalesce(g.pipeline, 'default') = coalesce(s.pipeline, 'default')\
        """);
    deal.column(
        "status",
        "coalesce(s.status, case when g.is_won then 'won' when g.is_lost then 'lost'"
            + " else 'open' end)");
  }

  private void addLead(EntityQuery deal) {
    boolean dealTells = deal.gives("lead_id");
    if (!views.has("lead") || !(dealTells || views.staging().gives("lead", "converted_deal_id"))) {
      return;
    }
    deal.join(
        dealTells
            ? "left join silver.lead as l on l._source = s._source and l.lead_id = s.lead_id"
            : """
            left join (
              select _source, converted_deal_id, min(lead_id) as lead_id,
                min_by(source_channel, lead_id) as source_channel,
                min_by(customer_id, lead_id) as customer_id, min_by(party_id, lead_id) as party_id
              from silver.lead where converted_deal_id is not null
              group by _source, converted_deal_id
            ) as l on l._source = s._source and l.converted_deal_id = s.deal_id\
            """);
    deal.column("lead_id", "coalesce(s.lead_id, l.lead_id)");
    deal.column("source_channel", "coalesce(s.source_channel, l.source_channel)");
    deal.partyElse("l.customer_id", "l.party_id");
  }

  /** Stages that occur only in deals come after the delivered ones: open, won, lost. */
  private void makePipelineStage() {
    List<String> parts = new ArrayList<>();
    boolean isStaged = views.staging().has("pipeline_stage");
    if (isStaged) {
      parts.add(
          views
              .entity("pipeline_stage", "cast(null as date)")
              .column("pipeline", "coalesce(s.pipeline, 'default')")
              .column("is_won", "coalesce(s.is_won, false)")
              .column("is_lost", "coalesce(s.is_lost, false)")
              .column("is_derived", "false")
              .sql());
    }
    String known =
        isStaged
            ? """

            left join (
              select _source, coalesce(pipeline, 'default') as pipeline, stage
              from staged__pipeline_stage
            ) as k on k._source = s._source and k.pipeline = s.pipeline and k.stage = s.stage
            where k.stage is null and s.stage is not null\
            """
            : "\nwhere s.stage is not null";
    parts.add(
        """
        select s.pipeline as pipeline, s.stage as stage,
          %s + row_number() over (
            partition by s._source, s.pipeline
            order by case when s.is_won then 1 when s.is_lost then 2 else 0 end,
              s.mean_probability nulls first, s.stage) as stage_order,
          s.is_won as is_won, s.is_lost as is_lost, cast(null as double) as probability,
          true as is_derived, %s
        from (
          select _source, pipeline, stage, bool_and(status = 'won') as is_won,
            bool_and(status = 'lost') as is_lost, avg(probability) as mean_probability,
            min_by(_stream, deal_id) as _stream, min_by(_delivery_id, deal_id) as _delivery_id,
            min_by(_row_number, deal_id) as _row_number
          from silver.deal group by _source, pipeline, stage
        ) as s%s\
        """
            .formatted(isStaged ? "1000" : "0", SilverViews.ORIGIN, known));
    views.make("pipeline_stage", SilverViews.union(parts));
  }

  private void makeStageChange() {
    List<String> parts = new ArrayList<>();
    boolean isStaged = views.staging().has("deal_stage_change");
    if (isStaged) {
      parts.add(
          """
          select c.deal_id as deal_id, coalesce(c.pipeline, d.pipeline) as pipeline,
            coalesce(c.before, c.from_stage) as from_stage, c.to_stage as to_stage,
            c.changed_at as changed_at, c.employee_id as employee_id,
            coalesce(c.is_derived, false) as is_derived, c._source as _source,
            c._stream as _stream, c._delivery_id as _delivery_id, c._row_number as _row_number
          from (
            select *, lag(to_stage) over (
              partition by _source, deal_id order by changed_at, _ordinal, to_stage) as before
            from staged__deal_stage_change
          ) as c
          left join silver.deal as d on d._source = c._source and d.deal_id = c.deal_id
          where c.before is null or c.before <> c.to_stage\
          """);
    }
    views
        .graph()
        .define(
            "stage__entry",
            """
            select _source, pipeline, min_by(stage, stage_order) as stage
            from silver.pipeline_stage where not is_won and not is_lost
            group by _source, pipeline\
            """);
    String unknown =
        isStaged
            ? " and not exists (select 1 from staged__deal_stage_change as k"
                + " where k._source = s._source and k.deal_id = s.deal_id)"
            : "";
    parts.add(derivedStart(unknown));
    parts.add(derivedEnd(unknown));
    views.make("deal_stage_change", SilverViews.union(parts));
  }

  /** An open deal came straight to its stage; a closed one began where its pipeline begins. */
  private static String derivedStart(String unknown) {
    return """
    select s.deal_id as deal_id, s.pipeline as pipeline, cast(null as string) as from_stage,
      case when s.status = 'open' then s.stage else e.stage end as to_stage,
      s.created_at as changed_at, s.owner_id as employee_id, true as is_derived, %s
    from silver.deal as s
    left join stage__entry as e on e._source = s._source and e.pipeline = s.pipeline
    where s.stage is not null
      and (s.status = 'open' or (e.stage is not null and s.created_at is not null))%s\
    """
        .formatted(SilverViews.ORIGIN, unknown);
  }

  private static String derivedEnd(String unknown) {
    return """
    select s.deal_id as deal_id, s.pipeline as pipeline,
      case when s.created_at is not null then e.stage end as from_stage, s.stage as to_stage,
      s.closed_at as changed_at, s.owner_id as employee_id, true as is_derived, %s
    from silver.deal as s
    left join stage__entry as e on e._source = s._source and e.pipeline = s.pipeline
    where s.stage is not null and s.status <> 'open'%s\
    """
        .formatted(SilverViews.ORIGIN, unknown);
  }
}
