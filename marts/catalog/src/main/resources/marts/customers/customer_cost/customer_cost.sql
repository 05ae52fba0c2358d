/*---
mart: customer_cost
area: customers
summary: What ads, shipping and service cost, divided over the customers they were for, to the last cent.
grain: one row per entry, month, keyword (of acquisition) and customer; what was for no known customer stands under customer_id '(unattributed)'
key: [entry, month_start, keyword_id, customer_id]
sorted_by: [customer_id, entry, month_start]
reads: [keyword_daily, keyword_customer, default_model, customer_sales, silver.shipment, silver.sales_order, silver.cost_entry, silver.activity, settings]
empty_without: [silver.ad_spend, silver.shipment, silver.cost_entry]
columns:
  entry: { type: text, description: "acquisition (ad cost), shipping or service" }
  month_start: { type: date, description: "month of the ad cost, of the shipment or of the service" }
  keyword_id: { type: text, description: "the keyword that cost it; null for shipping and service" }
  keyword: { type: text, description: "its text" }
  customer_id: { type: text, description: "the customer; (unattributed) for ad cost of a keyword and month that won nobody, and for what no customer is known of" }
  amount: { type: money, description: "cost, positive. The cost of a keyword's month is shared by the customers it won, by the default attribution model, so a share falls while the lookback still brings others" }
checks:
  - not_null: [entry, month_start, customer_id, amount]
  - accepted: { column: entry, values: [acquisition, shipping, service] }
  - same_total:
      here: case when entry = 'acquisition' then amount end
      there: cost
      of: keyword_daily
  - same_total:
      here: case when entry = 'service' then amount end
      there: amount
      of: silver.cost_entry
      where: kind = 'service' and month_start <= (select as_of_date from settings)
---*/
with pools as (
  select
    'acquisition' as entry,
    month_start(ad_date) as month_start,
    keyword_id,
    min(keyword) as keyword,
    sum(cost) as cost
  from keyword_daily
  where cost is not null
  group by month_start(ad_date), keyword_id
  union all
  select
    'service' as entry,
    month_start(cost.month_start) as month_start,
    cast(null as string) as keyword_id,
    cast(null as string) as keyword,
    sum(cost.amount) as cost
  from silver.cost_entry as cost
  cross join settings
  where cost.kind = 'service' and cost.amount is not null
    and cost.month_start <= settings.as_of_date
  group by month_start(cost.month_start)
),

claims as (
  select
    'acquisition' as entry, cohort_month as month_start, keyword_id, customer_id, weight
  from keyword_customer
  join default_model on default_model.model = keyword_customer.model
  union all
  select
    'service' as entry,
    month_start(activity.activity_date) as month_start,
    cast(null as string) as keyword_id,
    activity.customer_id,
    cast(sum(activity.duration_seconds) as double) as weight
  from silver.activity as activity
  cross join settings
  where activity.duration_seconds > 0
    and not coalesce(activity.is_automatic, false)
    and activity.activity_date <= settings.as_of_date
    and exists (select 1 from silver.cost_entry as cost where cost.kind = 'service')
  group by month_start(activity.activity_date), activity.customer_id
),

weighed as (
  select
    claims.*,
    sum(weight) over (partition by entry, month_start, keyword_id) as all_weight,
    row_number() over (
      partition by entry, month_start, keyword_id order by weight desc, customer_id
    ) as size_rank
  from claims
),

parts as (
  select
    pools.*,
    weighed.customer_id,
    coalesce(weighed.size_rank, 1) as size_rank,
    product(
      cast(pools.cost as decimal(18, 6)),
      cast(ratio(weighed.weight, weighed.all_weight) as decimal(19, 8))) as part
  from pools
  left join weighed
    on weighed.entry = pools.entry
    and weighed.month_start = pools.month_start
    and weighed.keyword_id is not distinct from pools.keyword_id
),

divided as (
  select
    entry,
    month_start,
    keyword_id,
    keyword,
    customer_id,
    case
      when size_rank > 1 then part
      -- the largest share takes what rounding leaves over
      else cost - coalesce(sum(case when size_rank > 1 then part end) over (
        partition by entry, month_start, keyword_id), 0)
    end as amount
  from parts
),

shipped as (
  select
    coalesce(local_date(shipment.shipped_at, settings.timezone), sold.order_date) as shipped_date,
    sold.customer_id,
    shipment.cost,
    settings.as_of_date
  from silver.shipment as shipment
  cross join settings
  left join silver.sales_order as sold
    on sold._source = shipment._source and sold.order_id = shipment.order_id
  where shipment.cost is not null
),

costs as (
  select entry, month_start, keyword_id, keyword, customer_id, amount
  from divided
  union all
  select
    'shipping' as entry,
    month_start(shipped_date) as month_start,
    cast(null as string) as keyword_id,
    cast(null as string) as keyword,
    customer_id,
    cost as amount
  from shipped
  where shipped_date <= as_of_date
)

select
  costs.entry,
  costs.month_start,
  costs.keyword_id,
  min(costs.keyword) as keyword,
  coalesce(known.customer_id, '(unattributed)') as customer_id,
  sum(costs.amount) as amount
from costs
left join customer_sales as known on known.customer_id = costs.customer_id
group by
  costs.entry, costs.month_start, costs.keyword_id,
  coalesce(known.customer_id, '(unattributed)')
