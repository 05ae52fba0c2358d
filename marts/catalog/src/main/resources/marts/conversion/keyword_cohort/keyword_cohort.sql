/*---
mart: keyword_cohort
area: conversion
summary: What came back of the cost of a keyword's month so far, and when.
grain: one row per keyword, month of the cost and attribution model; keywords that sold nothing are kept
keep: step
key: [model, keyword_id, cohort_month]
reads: [attribution_credit, keyword_customer, keyword_daily, sales_event, settings]
empty_without: [silver.ad_spend, silver.touch]
columns:
  platform: { type: text, description: "ad platform" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  keyword_id: { type: text, description: "the keyword" }
  model: { type: text, description: "attribution model that says whose customers they are" }
  cohort_month: { type: date, description: "month of the cost and of the credited touches" }
  cost: { type: money, description: "cost of the month. Not additive over model" }
  first_cost_date: { type: date, description: "first day with a cost in the month, from which days are counted" }
  customers: { type: double, description: "new customers credited to touches of the month. Not additive over model" }
  margin_to_date: { type: money, description: "their credited margin up to the as-of date, refunds deducted; null when a cost of goods is missing. Not additive over model" }
  recovered_share: { type: double, description: "margin_to_date by cost; null without cost. Not additive" }
  first_payback_date: { type: date, description: "first day on which the margin reached the cost" }
  sustained_payback_date: { type: date, description: "day since which the margin has stayed at the cost or above; refunds can undo an earlier one" }
  payback_days: { type: bigint, description: "days from first_cost_date to sustained_payback_date; 0 without cost. Not additive" }
  age_days: { type: bigint, description: "days from first_cost_date to the as-of date. Not additive" }
  status: { type: text, description: "paid_back; open: not yet; reverted: was paid back and is not; no_customers: the lookback is over and nobody bought; too_early: nobody bought, but may; no_cost; no_margin: a cost of goods is missing" }
  is_mature: { type: boolean, description: "the lookback after the month's end is over, so no further customer will be credited to it" }
---*/
with models as (
  select distinct model from attribution_credit
),

spent as (
  select
    keyword_id,
    month_start(ad_date) as cohort_month,
    min(platform) as platform,
    min(account) as account,
    min(campaign) as campaign,
    min(ad_group) as ad_group,
    min(keyword) as keyword,
    min(match_type) as match_type,
    sum(cost) as cost,
    coalesce(min(case when cost > 0 then ad_date end), min(ad_date)) as first_cost_date
  from keyword_daily
  group by keyword_id, month_start(ad_date)
),

earned as (
  select
    customer_id,
    sales_date,
    cast(sum(margin) as decimal(18, 6)) as margin,
    count(*) - count(margin) as uncosted_count
  from sales_event
  where customer_id is not null
  group by customer_id, sales_date
),

bought as (
  select
    credited.model,
    credited.keyword_id,
    credited.cohort_month,
    earned.sales_date,
    sum(product(earned.margin, cast(credited.weight as decimal(19, 8)))) as margin,
    sum(earned.uncosted_count) as uncosted_count
  from keyword_customer as credited
  join earned on earned.customer_id = credited.customer_id
  group by credited.model, credited.keyword_id, credited.cohort_month, earned.sales_date
),

dated as (
  select
    bought.*,
    spent.cost,
    greatest(bought.sales_date, spent.first_cost_date) as reached_date,
    sum(bought.margin) over (
      partition by bought.model, bought.keyword_id, bought.cohort_month
      order by bought.sales_date
      rows between unbounded preceding and current row
    ) as margin_to_then
  from bought
  join spent
    on spent.keyword_id = bought.keyword_id and spent.cohort_month = bought.cohort_month
),

below as (
  select
    dated.*,
    max(case when margin_to_then < cost then sales_date end) over (
      partition by model, keyword_id, cohort_month
    ) as last_date_below
  from dated
),

reached as (
  select
    model,
    keyword_id,
    cohort_month,
    sum(margin) as margin_to_date,
    sum(uncosted_count) as uncosted_count,
    min(case when margin_to_then >= cost then reached_date end) as first_payback_date,
    min(
      case when last_date_below is null or sales_date > last_date_below then reached_date end
    ) as sustained_payback_date
  from below
  group by model, keyword_id, cohort_month
),

won as (
  select
    model, keyword_id, cohort_month,
    cast(cast(sum(weight) as decimal(18, 9)) as double) as customers
  from keyword_customer
  group by model, keyword_id, cohort_month
),

judged as (
  select
    spent.*,
    models.model,
    coalesce(won.customers, 0.0) as customers,
    case when coalesce(reached.uncosted_count, 0) = 0 then coalesce(reached.margin_to_date, 0) end
      as margin_to_date,
    reached.first_payback_date,
    reached.sustained_payback_date,
    settings.as_of_date,
    days_between(last_day(spent.cohort_month), settings.as_of_date) >= settings.lookback_days
      as is_mature,
    case
      when coalesce(spent.cost, 0) = 0 then 'no_cost'
      when won.customers is null
        and days_between(last_day(spent.cohort_month), settings.as_of_date)
          < settings.lookback_days then 'too_early'
      when won.customers is null then 'no_customers'
      when coalesce(reached.uncosted_count, 0) > 0 then 'no_margin'
      when reached.sustained_payback_date is not null then 'paid_back'
      when reached.first_payback_date is not null then 'reverted'
      else 'open'
    end as status
  from spent
  cross join models
  cross join settings
  left join won
    on won.model = models.model
    and won.keyword_id = spent.keyword_id
    and won.cohort_month = spent.cohort_month
  left join reached
    on reached.model = models.model
    and reached.keyword_id = spent.keyword_id
    and reached.cohort_month = spent.cohort_month
  where spent.cohort_month <= settings.as_of_date
)

select
  platform,
  account,
  campaign,
  ad_group,
  keyword,
  match_type,
  keyword_id,
  model,
  cohort_month,
  cost,
  first_cost_date,
  customers,
  margin_to_date,
  ratio(margin_to_date, cost) as recovered_share,
  case when status in ('paid_back', 'reverted') then first_payback_date end as first_payback_date,
  case when status = 'paid_back' then sustained_payback_date end as sustained_payback_date,
  case
    when status = 'no_cost' then 0
    when status = 'paid_back' then days_between(first_cost_date, sustained_payback_date)
  end as payback_days,
  days_between(first_cost_date, as_of_date) as age_days,
  status,
  is_mature
from judged
