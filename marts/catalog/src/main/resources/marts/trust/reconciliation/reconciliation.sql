/*---
mart: reconciliation
area: trust
summary: The same quantity, counted on two ways through the data; every pair has to agree.
grain: one row per rule
key: [rule]
reads: [sales_daily, product_sales, customer_month, customer_360, customer_segment, segment_migration, cohort_retention, customer_timeline, deal_cycle, funnel_stage, keyword_daily, keyword_performance, conversion_path, attribution_summary, keyword_payback, quarantine_summary, profit_rule, receivable_rule, silver.revenue_event, silver.sales_order, silver.deal, silver.ad_spend, silver.delivery, silver.call_leg, silver.activity, settings]
columns:
  rule: { type: text, description: "what has to agree" }
  left_name: { type: text, description: "one way" }
  left_value: { type: money, description: "its result" }
  right_name: { type: text, description: "the other way" }
  right_value: { type: money, description: "its result" }
  difference: { type: money, description: "left less right" }
  passed: { type: boolean, description: "the difference is at most 0.01" }
checks:
  - not_null: [rule, passed]
  - expression: passed
    level: warn
---*/
with events as (
  select event.revenue, event.refund_amount, event.customer_id
  from silver.revenue_event as event
  cross join settings
  where event.sales_date <= settings.as_of_date
),

revenue as (
  select
    sum(revenue) as revenue,
    sum(refund_amount) as refund_amount,
    sum(case when customer_id is null then revenue end) as anonymous_revenue
  from events
),

daily as (
  select sum(revenue) as revenue, sum(refund_amount) as refund_amount from sales_daily
),

ordered as (
  select sum(event.revenue) as event_revenue
  from silver.revenue_event as event
  where event.basis = 'ordered'
),

order_totals as (
  select sum(sold.revenue) as order_revenue
  from silver.sales_order as sold
  where exists (
    select 1
    from silver.revenue_event as event
    where event._source = sold._source
      and event.order_id = sold.order_id
      and event.basis = 'ordered'
  )
),

deals as (
  select count(*) as deal_count, sum(case when status = 'won' then amount end) as won_amount
  from silver.deal as deal
  cross join settings
  where deal.created_date is null or deal.created_date <= settings.as_of_date
),

spend as (
  select sum(spend.cost) as cost
  from silver.ad_spend as spend
  cross join settings
  where spend.ad_date <= settings.as_of_date
),

deliveries as (
  select
    sum(row_count) as read_count,
    sum(accepted_count + duplicate_count + quarantined_count) as known_count,
    sum(case when is_live then quarantined_count end) as quarantined_count
  from silver.delivery
  where refusal is null
),

legs as (
  select
    count(distinct leg._source || '/' || leg.call_id) as call_count,
    sum(leg.talk_seconds) as talk_seconds
  from silver.call_leg as leg
),

calls as (
  select count(*) as call_count, sum(talk.duration_seconds) as talk_seconds
  from silver.activity as talk
  where talk.kind = 'call'
    and talk._source in (select leg._source from silver.call_leg as leg)
),

orders as (
  select count(*) as order_count
  from silver.sales_order as sold
  cross join settings
  where sold.customer_id is not null
    and coalesce(sold.status, 'completed') not in ('cancelled', 'test')
    and (
      coalesce(sold.ordered_at, from_epoch_seconds(
        days_between(date '1970-01-01', sold.order_date) * 86400)) <= settings.as_of
      or (sold.ordered_at is null and sold.order_date is null)
    )
),

pairs as (
  select
    'revenue by day' as rule,
    'revenue events' as left_name, revenue.revenue as left_value,
    'sales_daily' as right_name, daily.revenue as right_value
  from revenue cross join daily
  union all
  select 'refunds by day', 'revenue events', revenue.refund_amount,
    'sales_daily', daily.refund_amount
  from revenue cross join daily
  union all
  select 'revenue by order', 'orders', order_totals.order_revenue,
    'revenue events that count by order', ordered.event_revenue
  from order_totals cross join ordered
  union all
  select 'revenue by product', 'sales_daily', daily.revenue,
    'product_sales', (select sum(revenue) from product_sales)
  from daily
  union all
  select 'revenue by customer', 'sales_daily', daily.revenue,
    'customer_360 and revenue without customer',
    coalesce((select sum(revenue) from customer_360), 0) + coalesce(revenue.anonymous_revenue, 0)
  from revenue cross join daily
  union all
  select 'revenue by customer and month', 'customer_360', (select sum(revenue) from customer_360),
    'customer_month', (select sum(revenue) from customer_month)
  union all
  select 'customers by segment and month', 'customer_segment, months that are over',
    (select count(*) from customer_segment where is_complete),
    'segment_migration without those who left',
    (select sum(customer_count - left_count) from segment_migration)
  union all
  select 'customers by cohort', 'valid customers',
    (select count(*) from customer_360 where is_valid_customer),
    'cohort_retention at age 0',
    (select sum(customer_count) from cohort_retention where age_months = 0)
  union all
  select 'orders on timelines', 'orders with a customer', orders.order_count,
    'customer_timeline',
    (select count(*) from customer_timeline where kind in ('order', 'refund'))
  from orders
  union all
  select 'deals', 'deals', deals.deal_count, 'won, lost and open in deal_cycle',
    (select count(*) from deal_cycle where status in ('won', 'lost', 'open'))
  from deals
  union all
  select 'won amount in the funnel', 'won deals', deals.won_amount, 'won stages of funnel_stage',
    (select sum(won_amount) from funnel_stage where is_won_stage)
  from deals
  union all
  select 'ad cost by day', 'ad spend', spend.cost, 'keyword_daily',
    (select sum(cost) from keyword_daily)
  from spend
  union all
  select 'ad cost by month', 'keyword_daily', (select sum(cost) from keyword_daily),
    'keyword_performance, model platform',
    (select sum(cost) from keyword_performance where model = 'platform')
  union all
  select 'ad cost that has to come back', 'keyword_daily', (select sum(cost) from keyword_daily),
    'keyword_payback, model linear',
    (select sum(cost) from keyword_payback where model = 'linear')
  where exists (select 1 from keyword_payback)
  union all
  select 'revenue on the ways to sales', 'sales_daily', daily.revenue, 'conversion_path',
    (select sum(value) from conversion_path)
  from daily
  where exists (select 1 from conversion_path)
  union all
  select 'revenue by attribution', 'the model with the least', least_revenue,
    'the model with the most', most_revenue
  from (
    select min(revenue) as least_revenue, max(revenue) as most_revenue
    from (select model, sum(revenue) as revenue from attribution_summary group by model) as summed
  ) as extremes
  where least_revenue is not null
  union all
  select 'revenue credited', 'conversion_path', (select sum(value) from conversion_path),
    'attribution_summary, model linear',
    (select sum(revenue) from attribution_summary where model = 'linear')
  where exists (select 1 from conversion_path)
  union all
  select 'records read', 'records read', deliveries.read_count,
    'accepted, duplicate and quarantined', deliveries.known_count
  from deliveries
  union all
  select 'records refused', 'refused in deliveries', deliveries.quarantined_count,
    'quarantine_summary',
    (select sum(row_count) from quarantine_summary where reason <> 'delivery_refused')
  from deliveries
  union all
  select 'calls', 'call_leg, joined to calls', legs.call_count, 'activity', calls.call_count
  from legs
  cross join calls
  where legs.call_count > 0
  union all
  select 'seconds talked', 'call_leg', legs.talk_seconds, 'activity', calls.talk_seconds
  from legs
  cross join calls
  where legs.call_count > 0
  union all
  select rule, left_name, left_value, right_name, right_value
  from profit_rule
  union all
  select rule, left_name, left_value, right_name, right_value
  from receivable_rule
)

select
  rule,
  left_name,
  coalesce(left_value, 0) as left_value,
  right_name,
  coalesce(right_value, 0) as right_value,
  coalesce(left_value, 0) - coalesce(right_value, 0) as difference,
  abs(coalesce(left_value, 0) - coalesce(right_value, 0)) <= 0.01 as passed
from pairs
