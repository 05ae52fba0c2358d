/*---
mart: customer_360
area: customers
summary: Everything that is known of a customer's value in one row, without personal values.
grain: one row per customer, that is, every resolved party with an order, invoice, payment or won deal of either sign
key: [customer_id]
reads: [customer_sales, customer_segment, customer_churn, customer_value, customer_cost, acquisition, silver.customer, silver.lead, silver.deal, silver.ad_spend, contact_preference, settings]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.deal]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  is_valid_customer: { type: boolean, description: "a sale remains that was not given back in full within 30 days of the last sale; rates count valid customers" }
  kind: { type: text, description: "person or company" }
  country: { type: text, description: "country" }
  city: { type: text, description: "town" }
  industry: { type: text, description: "line of business of a company" }
  first_order_date: { type: date, description: "date of the first sale; null without any" }
  last_order_date: { type: date, description: "date of the last sale" }
  days_since_last_order: { type: bigint, description: "calendar days from the last sale to the as-of date" }
  order_count: { type: bigint, description: "sales over the whole history; refunds do not count" }
  revenue: { type: money, description: "net revenue over the whole history" }
  refund_amount: { type: money, description: "what was given back, positive; contained in revenue" }
  discount: { type: money, description: "discount given" }
  margin: { type: money, description: "revenue less cost of goods where the cost is known; null when nowhere" }
  costed_revenue: { type: money, description: "revenue of the rows whose cost is known" }
  paid_amount: { type: money, description: "payments received less payments returned; null without any" }
  acquisition_cost: { type: money, description: "the customer's part of the ad cost of the keyword and month that won it, see customer_cost; null when no ad cost is known" }
  click_cost: { type: money, description: "estimated cost of the credited clicks of the first sale alone; null when no click is known" }
  cost_to_serve: { type: money, description: "cost of shipments and service, see customer_cost; null when none is known" }
  profit: { type: money, description: "margin less acquisition_cost and cost_to_serve, unknown ones taken as 0; null without margin. Revenue less costed_revenue is what it leaves out" }
  acquisition_channel: { type: text, description: "channel of the touch that won the first sale by the default attribution model, else of the first lead or deal; null when not told" }
  acquisition_keyword: { type: text, description: "keyword of that touch" }
  acquisition_keyword_id: { type: text, description: "its id" }
  segment: { type: text, description: "segment at the as-of date, see customer_segment; lost without sale in 365 days, prospect without sale" }
  loyalty_level: { type: text, description: "high, medium or low, see customer_segment; null without sale in 365 days" }
  loyalty_reason: { type: text, description: "the figures that make the level, in one sentence, with likelihood to buy again and silence; null without a sale" }
  churned_on: { type: date, description: "since when the customer counts as gone, see customer_churn; null while active and without a sale" }
  preferred_channel: { type: text, description: "channel on which the customer likes to be in contact, see contact_preference; none when that cannot be told, null without a conversation in 365 days" }
  owner_id: { type: text, description: "employee who looks after the customer" }
  p_alive: { type: double, description: "probability that the customer will order again, see customer_value; null when too few customers came back to tell" }
  expected_margin_12m: { type: money, description: "margin expected in the next 12 months, see customer_value; null when too few customers came back, or too many costs of goods are missing, to tell" }
checks:
  - not_null: [customer_id, is_valid_customer, order_count, revenue]
  - expression: order_count >= 0
---*/
with costs as (
  select
    customer_id,
    sum(case when entry = 'acquisition' then amount end) as acquisition_cost,
    sum(case when entry <> 'acquisition' then amount end) as cost_to_serve
  from customer_cost
  group by customer_id
),

origins as (
  select customer_id, source_channel, created_at, 1 as origin_rank from silver.lead
  union all
  select customer_id, source_channel, created_at, 2 as origin_rank from silver.deal
),

first_origin as (
  select customer_id, source_channel
  from (
    select
      customer_id,
      source_channel,
      row_number() over (
        partition by customer_id
        order by
          origin_rank * 100000000000 + coalesce(epoch_seconds(created_at), 50000000000),
          source_channel
      ) as place
    from origins
    where customer_id is not null and source_channel is not null
  ) as placed
  where place = 1
),

keywords as (
  select keyword_id, min(keyword) as keyword
  from silver.ad_spend
  group by keyword_id
),

segmented as (
  select
    segment.customer_id,
    segment.segment,
    segment.loyalty_level,
    cast(segment.order_count as string)
      || case when segment.order_count = 1 then ' order' else ' orders' end
      || ' in 365 days (' || cast(segment.f_score as string) || ' of 5), '
      || segment.monetary_basis || ' in the '
      || case segment.m_score
        when 5 then 'best' when 4 then 'second' when 3 then 'middle' when 2 then 'fourth'
        else 'last'
      end
      || ' fifth (' || cast(segment.m_score as string) || ' of 5)' as level_reason
  from customer_segment as segment
  cross join settings
  where segment.month_start = month_start(settings.as_of_date)
),

silent as (
  select
    customer_id,
    churned_on,
    case
      when is_churned
      then 'silent for ' || cast(days_since_last_order as string) || ' days, longer than the '
        || cast(threshold_days as string) || ' that are usual'
      when days_since_last_order = 0 then 'last order today'
      when days_since_last_order = 1 then 'last order 1 day ago'
      else 'last order ' || cast(days_since_last_order as string) || ' days ago'
    end as silence
  from customer_churn
)

select
  sales.customer_id,
  sales.revenue + sales.refund_amount > 0
    and sales.revenue + sales.refund_amount > sales.early_refund_amount as is_valid_customer,
  customer.kind,
  customer.country,
  customer.city,
  customer.industry,
  sales.first_order_date,
  sales.last_order_date,
  days_between(sales.last_order_date, settings.as_of_date) as days_since_last_order,
  sales.order_count,
  sales.revenue,
  sales.refund_amount,
  sales.discount,
  sales.margin,
  sales.costed_revenue,
  sales.paid_amount,
  costs.acquisition_cost,
  acquired.cost as click_cost,
  costs.cost_to_serve,
  sales.margin - coalesce(costs.acquisition_cost, 0) - coalesce(costs.cost_to_serve, 0) as profit,
  coalesce(acquired.channel, first_origin.source_channel) as acquisition_channel,
  keywords.keyword as acquisition_keyword,
  acquired.keyword_id as acquisition_keyword_id,
  coalesce(
    segmented.segment, case when sales.order_count > 0 then 'lost' else 'prospect' end) as segment,
  segmented.loyalty_level,
  case
    when sales.order_count > 0
    then coalesce(segmented.level_reason, 'No order in 365 days')
      || case
        when customer_value.p_alive is null then ''
        else '; will buy again with '
          || cast(cast(floor(100 * customer_value.p_alive + 0.5) as bigint) as string) || ' %'
      end
      || coalesce('; ' || silent.silence, '') || '.'
  end as loyalty_reason,
  silent.churned_on,
  preferred.preferred_channel,
  customer.owner_id,
  customer_value.p_alive,
  case when customer_value.p_alive is not null then customer_value.expected_margin_12m end
    as expected_margin_12m
from customer_sales as sales
cross join settings
left join silver.customer as customer on customer.customer_id = sales.customer_id
left join acquisition as acquired on acquired.customer_id = sales.customer_id
left join costs on costs.customer_id = sales.customer_id
left join first_origin on first_origin.customer_id = sales.customer_id
left join keywords on keywords.keyword_id = acquired.keyword_id
left join contact_preference as preferred on preferred.customer_id = sales.customer_id
left join segmented on segmented.customer_id = sales.customer_id
left join silent on silent.customer_id = sales.customer_id
left join customer_value on customer_value.customer_id = sales.customer_id
