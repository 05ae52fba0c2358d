/*---
mart: attribution_credit
area: conversion
summary: What part of each sale and lead every attribution model gives to which touch. No model proves a cause.
grain: one row per conversion, touch and model with a weight above zero; one without touch where no touch is known
key: [model, conversion_id, touch_number]
sorted_by: []
reads: [conversion, journey, markov_share]
empty_without: [silver.touch]
columns:
  conversion_id: { type: text, description: "sale:<source>:<id> or lead:<source>:<id>" }
  kind: { type: text, description: "sale, refund that names no sale, or lead" }
  customer_id: { type: text, description: "the resolved customer, null when not known" }
  converted_date: { type: date, description: "date of the sale or lead" }
  is_acquisition: { type: boolean, description: "the customer's first sale" }
  model: { type: text, description: "first_touch, last_touch, last_non_direct, first_paid, last_paid, linear, time_decay, position_based, w_shaped, full_path, markov or shapley; markov only with 100 sales or more" }
  touch_number: { type: bigint, description: "place of the touch in its path, from 1; 0 where no touch is known" }
  channel: { type: text, description: "channel of the touch; (unattributed) where none is known" }
  campaign: { type: text, description: "campaign of the touch" }
  keyword_id: { type: text, description: "keyword of the touch; null where none is known" }
  click_id: { type: text, description: "click of the touch" }
  touch_date: { type: date, description: "date of the touch" }
  weight: { type: double, description: "share of the conversion; the shares of a conversion add up to 1. Not additive over model" }
  revenue: { type: money, description: "that share of the net revenue; null for a lead. Not additive over model" }
  margin: { type: money, description: "that share of the margin; null when a cost is missing. Not additive over model" }
checks:
  - not_null: [conversion_id, kind, model, channel, weight]
  - expression: weight > 0 and weight <= 1.000000001
  - same_total:
      here: case when model = 'linear' and kind <> 'lead' then revenue end
      there: value
      of: conversion_path
  - same_total:
      here: case when model = 'time_decay' and kind <> 'lead' then revenue end
      there: value
      of: conversion_path
---*/
with linear as (
  select
    credit.*,
    coalesce(markov_share.share, 0.0) as share,
    coalesce(markov_share.judged_as, credit.credit_key) as judged_as,
    coalesce(markov_share.is_direct, false) as is_direct,
    count(case when not markov_share.is_direct then 1 end) over (
      partition by credit.conversion_id
    ) as guided_touches
  from journey as credit
  left join markov_share on markov_share.credit_key = credit.credit_key
  where credit.row_kind = 'credit'
    and credit.model = 'linear'
    and exists (select 1 from markov_share)
),

parted as (
  select
    linear.*,
    share / count(*) over (partition by conversion_id, judged_as) as part
  from linear
  where not is_direct or guided_touches = 0
),

weighed as (
  select
    parted.*,
    sum(part) over (partition by conversion_id) as all_parts,
    count(*) over (partition by conversion_id) as touches_of_all
  from parted
),

shared as (
  select
    weighed.*,
    case when all_parts > 0 then part / all_parts else 1.0 / touches_of_all end as markov_weight
  from weighed
),

amounts as (
  select journey.conversion_id, journey.revenue as all_revenue, journey.margin as all_margin
  from journey
  where journey.row_kind = 'path'
),

divided as (
  select
    shared.*,
    amounts.all_revenue,
    amounts.all_margin,
    product(amounts.all_revenue, cast(shared.markov_weight as decimal(19, 8))) as revenue_part,
    product(amounts.all_margin, cast(shared.markov_weight as decimal(19, 8))) as margin_part,
    row_number() over (
      partition by shared.conversion_id
      order by cast(shared.markov_weight as decimal(18, 9)) desc, shared.touch_number
    ) as size_rank
  from shared
  join amounts on amounts.conversion_id = shared.conversion_id
),

markov as (
  select
    divided.*,
    case
      when size_rank = 1
      then all_revenue - coalesce(sum(case when size_rank > 1 then revenue_part end) over (
        partition by conversion_id), 0)
      else revenue_part
    end as markov_revenue,
    case
      when size_rank = 1
      then all_margin - coalesce(sum(case when size_rank > 1 then margin_part end) over (
        partition by conversion_id), 0)
      else margin_part
    end as markov_margin
  from divided
  where divided.markov_weight > 0
),

models as (
  select model, max(identified) as identified
  from (
    values
      ('first_touch', 1), ('last_touch', 1), ('last_non_direct', 1), ('first_paid', 1),
      ('last_paid', 1), ('linear', 1), ('time_decay', 1), ('position_based', 1),
      ('w_shaped', 1), ('full_path', 1), ('shapley', 1), ('markov', 0)
  ) as named (model, identified)
  group by model
),

offered as (
  select model
  from models
  where identified = 1 or exists (select 1 from markov_share)
),

whole as (
  select
    conversion.conversion_id, conversion.kind, conversion.customer_id, conversion.converted_date,
    conversion.is_acquisition, coalesce(path.touch_number, 0) as touch_number,
    case
      when path.conversion_id is null then '(unattributed)'
      else coalesce(path.channel, '(unknown)')
    end as channel,
    path.campaign, path.keyword_id, path.click_id, path.touch_date,
    conversion.revenue, conversion.margin
  from conversion
  left join journey as path
    on path.row_kind = 'path' and path.conversion_id = conversion.conversion_id
  where coalesce(path.touch_count, 0) <= 1
)

select
  conversion_id, kind, customer_id, converted_date, is_acquisition, offered.model, touch_number,
  channel, campaign, keyword_id, click_id, touch_date, cast(1 as double) as weight, revenue, margin
from whole
cross join offered
union all
select
  conversion_id, kind, customer_id, converted_date, is_acquisition, model, touch_number,
  coalesce(channel, '(unknown)') as channel,
  campaign, keyword_id, click_id, touch_date, weight, revenue, margin
from journey
where row_kind = 'credit'
union all
select
  conversion_id, kind, customer_id, converted_date, is_acquisition, 'markov' as model,
  touch_number, coalesce(channel, '(unknown)') as channel,
  campaign, keyword_id, click_id, touch_date, markov_weight as weight,
  markov_revenue as revenue, markov_margin as margin
from markov
