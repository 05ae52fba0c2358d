/*---
mart: channel_quality
area: conversion
summary: What became of the customers that each channel won, in their first year. No cause is proven.
grain: one row per acquisition channel of customer_360; '(unattributed)' where none is known
key: [channel]
reads: [customer_360, sales_event, keyword_payback, keyword, default_model, settings]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.deal]
columns:
  channel: { type: text, description: "acquisition channel; (unattributed) where none is known" }
  customers: { type: bigint, description: "customers won, those without a sale included" }
  buyers: { type: bigint, description: "of these, customers with a sale that was not given back: denominator of repeat_share" }
  repeat_customers: { type: bigint, description: "buyers who bought on a later day again" }
  repeat_share: { type: double, description: "repeat_customers by buyers. Not additive" }
  mature_buyers: { type: bigint, description: "buyers whose first sale is 365 days old or older: denominator of retention_12m" }
  retained_customers: { type: bigint, description: "mature buyers with a sale 1 to 365 days after the first" }
  retention_12m: { type: double, description: "retained_customers by mature_buyers. Not additive" }
  costed_customers: { type: bigint, description: "customers whose first sale is as old, given back or not, and all of whose costs of goods are known: denominator of margin_12m" }
  margin_12m_sum: { type: money, description: "their margin up to 365 days after the first sale, refunds deducted" }
  margin_12m: { type: double, description: "margin_12m_sum by costed_customers. Not additive" }
  keyword_months: { type: bigint, description: "keyword months with a cost whose margin is known, see keyword_payback" }
  paid_back_months: { type: bigint, description: "of these, months whose cost is back" }
  median_payback_days: { type: bigint, description: "days within which half of the keyword months pay back (Kaplan-Meier: a month that has not yet is known up to its age only); null without cost and where half is not reached. Not additive" }
  status: { type: text, description: "ok; small: fewer than 30 mature buyers, so the shares may be chance; too_early: no mature buyer; no_buyers" }
checks:
  - not_null: [channel, customers, status]
  - accepted: { column: status, values: [ok, small, too_early, no_buyers] }
  - expression: retained_customers <= mature_buyers and mature_buyers <= buyers and buyers <= customers
  - same_total:
      here: customers
      there: "1"
      of: customer_360
---*/
with won as (
  select
    customer_360.customer_id,
    coalesce(customer_360.acquisition_channel, '(unattributed)') as channel,
    customer_360.is_valid_customer and customer_360.first_order_date is not null as is_buyer,
    customer_360.first_order_date,
    coalesce(days_between(customer_360.first_order_date, settings.as_of_date) >= 365, false)
      as is_mature
  from customer_360
  cross join settings
),

first_year as (
  select
    won.customer_id,
    max(case when event.kind = 'sale' then days_between(won.first_order_date, event.sales_date) end)
      as last_sale_age,
    sum(
      case
        when event.kind = 'sale'
          and days_between(won.first_order_date, event.sales_date) between 1 and 365
        then 1
        else 0
      end) as later_sales,
    sum(
      case
        when days_between(won.first_order_date, event.sales_date) <= 365 and event.margin is null
        then 1
        else 0
      end) as uncosted_count,
    sum(
      case
        when days_between(won.first_order_date, event.sales_date) <= 365 then event.margin
      end) as margin
  from won
  join sales_event as event on event.customer_id = won.customer_id
  group by won.customer_id
),

counted as (
  select
    won.channel,
    count(*) as customers,
    sum(case when won.is_buyer then 1 else 0 end) as buyers,
    sum(case when won.is_buyer and first_year.last_sale_age > 0 then 1 else 0 end)
      as repeat_customers,
    sum(case when won.is_buyer and won.is_mature then 1 else 0 end) as mature_buyers,
    sum(case when won.is_buyer and won.is_mature and first_year.later_sales > 0 then 1 else 0 end)
      as retained_customers,
    sum(case when won.is_mature and first_year.uncosted_count = 0 then 1 else 0 end)
      as costed_customers,
    cast(
      sum(case when won.is_mature and first_year.uncosted_count = 0 then first_year.margin end)
      as decimal(18, 6)) as margin_12m_sum
  from won
  left join first_year on first_year.customer_id = won.customer_id
  group by won.channel
),

months as (
  select
    keyword.channel,
    case when payback.status = 'paid_back' then payback.payback_days else payback.age_days end
      as known_days,
    sum(case when payback.status = 'paid_back' then 1 else 0 end) as paid_back,
    count(*) as month_count
  from keyword_payback as payback
  join default_model on default_model.model = payback.model
  join keyword on keyword.keyword_id = payback.keyword_id
  where payback.status not in ('no_cost', 'no_margin')
  group by
    keyword.channel,
    case when payback.status = 'paid_back' then payback.payback_days else payback.age_days end
),

at_risk as (
  select
    months.*,
    sum(month_count) over (partition by channel order by known_days desc) as open_count
  from months
),

remaining as (
  select
    at_risk.*,
    sum(ln(nullif(1.0 - ratio(paid_back, open_count), 0.0))) over (
      partition by channel order by known_days
    ) as log_share,
    max(case when paid_back = open_count then 1 else 0 end) over (
      partition by channel order by known_days
    ) as is_done
  from at_risk
),

payback as (
  select
    channel,
    sum(month_count) as keyword_months,
    sum(paid_back) as paid_back_months,
    min(case when is_done = 1 or log_share <= ln(0.5) + 0.000000001 then known_days end)
      as median_payback_days
  from remaining
  group by channel
)

select
  counted.channel,
  counted.customers,
  counted.buyers,
  counted.repeat_customers,
  ratio(counted.repeat_customers, counted.buyers) as repeat_share,
  counted.mature_buyers,
  counted.retained_customers,
  ratio(counted.retained_customers, counted.mature_buyers) as retention_12m,
  counted.costed_customers,
  counted.margin_12m_sum,
  ratio(counted.margin_12m_sum, counted.costed_customers) as margin_12m,
  coalesce(payback.keyword_months, 0) as keyword_months,
  coalesce(payback.paid_back_months, 0) as paid_back_months,
  payback.median_payback_days,
  case
    when counted.buyers = 0 then 'no_buyers'
    when counted.mature_buyers = 0 then 'too_early'
    when counted.mature_buyers < 30 then 'small'
    else 'ok'
  end as status
from counted
left join payback on payback.channel = counted.channel
