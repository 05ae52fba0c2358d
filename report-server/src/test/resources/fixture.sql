-- A small company of the imagination: 20 months of orders, deals and advertising.
create schema gold;
create schema silver;
create macro pick(seed, salt, n) as cast(hash(seed * 1000003 + salt) % n as integer);

create table silver.product as
select 'shop' as _source, 'products' as _stream, 'd0001' as _delivery_id, cast(i + 2 as bigint) as _row_number,
  'P' || lpad(cast(i as varchar), 3, '0') as product_id,
  ['Linen apron', 'Oak board', 'Steel kettle', 'Glass jar', 'Wool throw', 'Clay cup', 'Paper lamp', 'Cork mat', 'Tin box', 'Brass hook'][i % 10 + 1]
    || case when i >= 10 then ' large' else '' end as name,
  ['Kitchen', 'Home', 'Kitchen', 'Storage', 'Home', 'Kitchen', 'Light', 'Home', 'Storage', 'Home'][i % 10 + 1] as category,
  cast(4 + i as decimal(18,6)) as unit_cost, 'EUR' as currency
from range(20) t(i);

create table base_customer as
select i, substr(sha256('customer' || i), 1, 16) as customer_id,
  ['Greece', 'Germany', 'France', 'Hungary', 'Ireland', 'Spain', 'United Kingdom of Great Britain and Northern Ireland', 'Serbia'][least(pick(i, 1, 8), pick(i, 91, 8)) + 1] as country,
  date '2023-08-01' + pick(i, 2, 860) as joined
from range(420) t(i);

create table silver.sales_order as
select 'shop' as _source, 'orders' as _stream, 'd0002' as _delivery_id, cast(o + 2 as bigint) as _row_number,
  cast(100000 + o as varchar) as order_id, c.customer_id,
  case when pick(o, 9, 14) = 0 then 'refund' else 'sale' end as kind,
  cast(order_date as timestamptz) + interval 9 hour as ordered_at, order_date,
  ['web', 'shop', 'phone', 'marketplace'][least(pick(o, 4, 4), pick(o, 92, 4)) + 1] as channel,
  c.country, 'E' || pick(c.i, 5, 6) as owner_id, 'EUR' as currency, cast(null as varchar) as original_order_id
from (
  select o, pick(o, 3, 420) as buyer,
    date '2023-08-01' + cast(floor(875 * power(pick(o, 7, 10000) / 10000.0, 0.9)) as integer) as order_date
  from range(7600) t(o)
) x join base_customer c on c.i = x.buyer
where order_date >= c.joined and order_date <= date '2025-12-18'
  and pick(o, 8, 100) < 62 + 22 * sin(extract(month from order_date) * 0.52);

create table silver.sales_order_line as
select o._source, 'order_lines' as _stream, 'd0003' as _delivery_id,
  cast(row_number() over (order by o.order_id, l) + 1 as bigint) as _row_number,
  o.order_id, cast(l + 1 as bigint) as line_number, o.customer_id, p.product_id,
  cast(case when o.kind = 'refund' then -1 else 1 end * (1 + pick(cast(o.order_id as bigint), 20 + l, 4)) as bigint) as quantity,
  cast(p.unit_cost * 2.35 as decimal(18,6)) as unit_price, cast(0 as decimal(18,6)) as discount,
  cast(case when o.kind = 'refund' then -1 else 1 end * (1 + pick(cast(o.order_id as bigint), 20 + l, 4)) * p.unit_cost * 2.35 as decimal(18,6)) as revenue,
  cast(null as decimal(18,6)) as revenue_original, 'EUR' as currency,
  cast(case when o.kind = 'refund' then -1 else 1 end * (1 + pick(cast(o.order_id as bigint), 20 + l, 4)) * p.unit_cost as decimal(18,6)) as cost
from silver.sales_order o, range(3) t(l), silver.product p
where l <= pick(cast(o.order_id as bigint), 30, 3)
  and p.product_id = 'P' || lpad(cast(pick(cast(o.order_id as bigint), 40 + l, 20) as varchar), 3, '0');

alter table silver.sales_order add column revenue decimal(18,6);
update silver.sales_order o set revenue = (select sum(l.revenue) from silver.sales_order_line l where l.order_id = o.order_id);

create table gold.sales_daily as
select o.order_date as sales_date, o.channel, o.country, p.category as product_category, o.owner_id,
  cast(count(distinct case when o.kind = 'sale' and l.line_number = 1 then o.order_id end) as bigint) as order_count,
  cast(sum(l.quantity) as bigint) as quantity, cast(sum(l.revenue) as decimal(18,6)) as revenue,
  cast(sum(case when o.kind = 'refund' then -l.revenue else 0 end) as decimal(18,6)) as refund_amount,
  cast(sum(l.revenue - l.cost) as decimal(18,6)) as margin, cast(sum(l.revenue) as decimal(18,6)) as costed_revenue
from silver.sales_order_line l
join silver.sales_order o using (_source, order_id)
join silver.product p using (_source, product_id)
group by all;

create table silver.revenue_event as
select l._source, l._stream, l._delivery_id, l._row_number, l.order_id || '-' || l.line_number as event_id, 'ordered' as basis, o.kind, o.order_date as sales_date,
  o.customer_id, l.order_id, cast(null as varchar) as deal_id, l.product_id, p.category as product_category, o.channel, o.country, o.owner_id,
  l.quantity, l.revenue, case when o.kind = 'refund' then -l.revenue else 0 end as refund_amount, l.discount, l.cost, l.revenue - l.cost as margin
from silver.sales_order_line l join silver.sales_order o using (_source, order_id) join silver.product p using (_source, product_id);

create table gold.product_sales as
select l.product_id, p.name as product_name, cast(date_trunc('month', o.order_date) as date) as month_start,
  cast(sum(l.quantity) as bigint) as quantity, cast(sum(l.revenue) as decimal(18,6)) as revenue,
  cast(sum(l.revenue - l.cost) as decimal(18,6)) as margin,
  cast(sum(case when o.kind = 'refund' then -l.quantity else 0 end) as bigint) as return_quantity
from silver.sales_order_line l join silver.sales_order o using (_source, order_id) join silver.product p using (_source, product_id)
group by all;

create table gold.customer_360 as
select c.customer_id, count(*) filter (where o.kind = 'sale') > 0 as is_valid_customer, 'person' as kind, c.country,
  min(o.order_date) as first_order_date, max(o.order_date) as last_order_date,
  cast(count(distinct o.order_id) filter (where o.kind = 'sale') as bigint) as order_count,
  cast(sum(l.revenue) as decimal(18,6)) as revenue, cast(sum(l.revenue - l.cost) as decimal(18,6)) as margin,
  cast(12 + pick(c.i, 50, 20) as decimal(18,6)) as acquisition_cost, cast(3 + pick(c.i, 51, 9) as decimal(18,6)) as cost_to_serve,
  cast(sum(l.revenue - l.cost) - 15 - pick(c.i, 50, 20) - pick(c.i, 51, 9) as decimal(18,6)) as profit,
  ['Google Ads', 'organic search', 'direct', 'newsletter'][pick(c.i, 52, 4) + 1] as acquisition_channel,
  cast(null as varchar) as acquisition_keyword,
  case when max(o.order_date) < date '2025-06-01' then 'hibernating' when count(distinct o.order_id) > 12 then 'champions'
       when count(distinct o.order_id) > 6 then 'loyal' when max(o.order_date) < date '2025-09-15' then 'at risk' else 'promising' end as segment,
  case when count(distinct o.order_id) > 9 then 'high' else 'middle' end as loyalty_level,
  count(distinct o.order_id) || ' orders in 365 days (4 of 5), margin in the second fifth (4 of 5); last order 12 days ago.' as loyalty_reason,
  ['email', 'phone', 'none'][pick(c.i, 53, 3) + 1] as preferred_channel, 'E' || pick(c.i, 5, 6) as owner_id,
  0.15 + pick(c.i, 54, 80) / 100.0 as p_alive, cast(20 + pick(c.i, 55, 400) as decimal(18,6)) as expected_margin_12m
from base_customer c join silver.sales_order o using (customer_id) join silver.sales_order_line l using (_source, order_id)
group by c.customer_id, c.country, c.i;

create table gold.customer_segment as
select c.customer_id, cast(m.month_start as date) as month_start, c.segment, c.loyalty_level
from gold.customer_360 c, (select unnest(generate_series(date '2024-01-01', date '2025-12-01', interval 1 month)) as month_start) m
where c.first_order_date < m.month_start and pick(c.order_count, extract(month from m.month_start), 5) > 0;

create table gold.segment_definition as
select segment, cast(row_number() over (order by segment) as bigint) as segment_order, upper(left(segment, 1)) || substr(segment, 2) as label,
  'They bought like this in the last 365 days.' as meaning, 'recency 4 to 5, worth 3 to 3.5' as rule, count(*) as customer_count
from gold.customer_360 group by segment;

create table gold.segment_migration as
select month_start, from_segment, segment as to_segment, count(*) as customer_count,
  cast(count(*) filter (where from_segment = '(new)') as bigint) as entered_count, cast(0 as bigint) as left_count
from (
  select month_start, segment, ['(new)', 'loyal', 'promising', segment][pick(extract(month from month_start), length(customer_id) + extract(year from month_start), 4) + 1] as from_segment
  from gold.customer_segment
) moved group by all;

create table gold.customer_churn as
select customer_id, segment, last_order_date, date_diff('day', last_order_date, date '2025-12-18') as days_since_last_order,
  cast(120 as bigint) as threshold_days, 'own' as threshold_basis,
  case when last_order_date + 120 < date '2025-12-18' then last_order_date + 120 end as churned_on,
  last_order_date + 120 < date '2025-12-18' as is_churned, cast(order_count % 3 as bigint) as reactivation_count
from gold.customer_360;

create table gold.churn_month as
select cast(month_start as date) as month_start, cast(300 as bigint) as active_at_start, cast(20 as bigint) as new_count,
  cast(extract(month from month_start) as bigint) as reactivated_count, cast(10 + extract(month from month_start) as bigint) as churned_count,
  cast(310 as bigint) as active_at_end
from (select unnest(generate_series(date '2024-01-01', date '2025-11-01', interval 1 month)) as month_start) m;

create table gold.audience_portrait as
select segment, 'country' as attribute, country as value, count(*) as customer_count,
  cast(sum(count(*)) over (partition by segment) as bigint) as segment_count, cast(sum(count(*)) over (partition by country) as bigint) as base_customer_count,
  cast(sum(count(*)) over () as bigint) as base_count, sum(count(*)) over (partition by country) / sum(count(*)) over () as base_share
from gold.customer_360 group by segment, country;

create table gold.customer_outlook as
select customer_id, kind, country, segment, acquisition_channel, owner_id, last_order_date, order_count, revenue, margin, p_alive,
  case when order_count = 1 then 'bought_once' when p_alive >= 0.75 then 'active' when p_alive >= 0.5 then 'probable' when p_alive >= 0.25 then 'doubtful' else 'gone' end as activity,
  expected_margin_12m, cast(expected_margin_12m / 4 as decimal(18,6)) as expected_margin_12m_low, cast(expected_margin_12m * 2 as decimal(18,6)) as expected_margin_12m_high,
  ntile(10) over (order by expected_margin_12m desc, customer_id) as value_tenth,
  p_alive < 0.5 and ntile(5) over (order by margin desc, customer_id) = 1 as is_at_risk, 'bg_nbd+gamma_gamma' as model, '' as reason
from gold.customer_360;

create table gold.value_accuracy as
select customer_id, date '2024-12-18' as origin_date, value_tenth as tenth, 'margin' as value_basis, order_count - 1 as repeat_count, p_alive,
  expected_margin_12m as expected_value, expected_margin_12m_low as expected_value_low, expected_margin_12m_high as expected_value_high,
  cast(margin / 3 as decimal(18,6)) as actual_value, margin / 3 between expected_margin_12m_low and expected_margin_12m_high as is_inside, model, reason
from gold.customer_outlook;

create table gold.invoice_payment as
select 'shop' as source, 'I' || lpad(cast(n as varchar), 5, '0') as invoice_id, 'invoice' as kind, customer_id, invoiced_date, due_date,
  case when n % 5 = 0 then null else due_date - 3 end as paid_date, amount, cast(0 as decimal(18,6)) as credited_amount,
  case when n % 5 = 0 then cast(0 as decimal(18,6)) else amount end as paid_amount, case when n % 5 = 0 then amount else cast(0 as decimal(18,6)) end as open_amount,
  case when n % 5 = 0 and due_date < date '2025-12-18' then amount else cast(0 as decimal(18,6)) end as overdue_amount, n % 5 = 0 as is_open, 'month' as term,
  cast(greatest(0, date_diff('day', due_date, date '2025-12-18')) as bigint) as days_overdue,
  cast(case when n % 5 = 0 then case when due_date >= date '2025-12-18' then 1 else least(5, 2 + (date_diff('day', due_date, date '2025-12-18') - 1) // 30) end end as bigint) as ageing_order,
  case when n % 5 = 0 then 'open' else 'paid' end as status, case when n % 5 = 0 then case when due_date < date '2025-09-18' then 'unlikely' else 'expected' end end as expectation,
  case when n % 5 = 0 and due_date >= date '2025-09-18' then date '2025-12-19' + pick(n, 44, 40) end as expected_payment_date,
  case when n % 5 = 0 and due_date >= date '2025-09-18' then date '2025-12-19' end as expected_payment_date_low,
  case when n % 5 = 0 and due_date >= date '2025-09-18' then date '2026-02-10' end as expected_payment_date_high,
  case when n % 5 = 0 and due_date >= date '2025-09-18' then cast(date_trunc('week', date '2025-12-19' + pick(n, 44, 40)) as date) end as expected_week
from (
  select i + 1 as n, customer_id, date '2025-06-01' + pick(i, 41, 200) as invoiced_date, date '2025-07-01' + pick(i, 41, 200) as due_date,
    cast(50 + pick(i, 42, 900) as decimal(18,6)) as amount
  from base_customer where i < 300) invoices;

create table gold.customer_payment as
select customer_id, count(*) as invoice_count, sum(open_amount)::decimal(18,6) as open_amount, sum(overdue_amount)::decimal(18,6) as overdue_amount,
  min(due_date) filter (where overdue_amount > 0) as oldest_due_date, 24.5::double as days_to_pay, cast(9 as bigint) as judged_count,
  cast(case when customer_id < '1' then 8 else 1 end as bigint) as late_count, case when customer_id < '1' then 1 / 9.0 else 8 / 9.0 end::double as on_time_share,
  0.81::double as company_on_time_share, 3.0::double as median_days_late, case when customer_id < '1' then 'late' else 'prompt' end as habit, 0.0001::double as p_chance
from gold.invoice_payment group by customer_id;

create table gold.receivables_month as
select month_start, least(cast(month_start + interval 1 month as date) - 1, date '2025-12-18') as month_end, month_start < date '2025-12-01' as is_complete,
  cast(date_diff('day', month_start, least(cast(month_start + interval 1 month as date) - 1, date '2025-12-18')) + 1 as bigint) as days,
  open_amount, cast(open_amount / 3 as decimal(18,6)) as overdue_amount, cast(open_amount - open_amount / 3 as decimal(18,6)) as not_due_amount, cast(0 as decimal(18,6)) as owed_back_amount,
  cast(open_amount * 1.2 as decimal(18,6)) as credit_sales, cast(open_amount as decimal(18,6)) as paid_invoice_amount, cast(open_amount * 11 as decimal(18,6)) as paid_day_amount,
  cast(open_amount / 2 as decimal(18,6)) as credit_paid_amount, cast(open_amount * 11 as decimal(18,6)) as credit_paid_day_amount, cast(0 as decimal(18,6)) as unassigned_amount,
  11.0::double as dso_invoice, 22.0::double as dso_invoice_credit, 25.0::double as dso_balance, 26.5::double as dso_countback, 17.0::double as dso_best
from (
  select cast(m as date) as month_start, cast(9000 + pick(extract(month from m), 43, 4000) as decimal(18,6)) as open_amount
  from (select unnest(generate_series(date '2024-05-01', date '2025-12-01', interval 1 month)) as m)) months;

create table gold.payment_accuracy as
select term, cast(tried as bigint) as tried_count, cast(0 as bigint) as untold_count, cast(tried - early - late as bigint) as inside_count,
  cast(early as bigint) as early_count, cast(late as bigint) as late_count, cast((tried - early - late) / tried as double) as coverage
from (values ('month', 90, 8, 9), ('two_weeks', 40, 2, 3)) t(term, tried, early, late);

create table gold.customer_contact as
select customer_id, 'Person ' || i || case when i = 7 then ' <script>alert(1)</script>' else ' Example' end as display_name,
  'person' || i || '@example.org' as email, '+36 1 555 ' || lpad(cast(i as varchar), 4, '0') as phone
from base_customer;

create table gold.campaign_list as
select 'win_back' as list, date '2025-12-01' as month_start, customer_id, i % 10 = 0 as is_holdout, i % 3 > 0 as is_contactable,
  case when i % 3 = 0 then 'no_consent' end as blocked_by, 'unknown' as consent, case when i % 3 > 0 then 'email' end as contact_channel,
  'silent for 100 days' as reason, cast(i as decimal(18,6)) as value_at_stake, date '2025-08-22' as last_order_date,
  false as is_measured, cast(0 as bigint) as order_count_30d
from base_customer where i between 1 and 30;

create table gold.cohort_retention as
select cast(cohort_month as date) as cohort_month, cast(age as bigint) as age_months, cast(cohort_month + to_months(cast(age as integer)) as date) as month_start,
  cast(20 as bigint) as customer_count, cast(greatest(0, 20 - age) as bigint) as active_count, greatest(0, 20 - age) / 20.0::double as retention,
  cast(1000 as decimal(18,6)) as first_month_revenue, cast(1000 - 30 * age as decimal(18,6)) as revenue, (1000 - 30 * age) / 1000.0::double as revenue_retention,
  cast(300 - 9 * age as decimal(18,6)) as margin, true as is_complete
from (select unnest(generate_series(date '2024-01-01', date '2024-12-01', interval 1 month)) as cohort_month) m,
  (select unnest(generate_series(0, 12)) as age) a;

create table gold.campaign_lift as
select list, 'all' as span, cast(180 as bigint) as treated_count, 0.30 as treated_rate, cast(20 as bigint) as held_out_count, 0.35 as held_out_rate,
  -0.05 as lift, -0.26 as lift_low, 0.14 as lift_high, cast(400 as bigint) as missing_count, 'not_sent' as status
from (select unnest(['birthday', 'win_back']) as list) l;

create table gold.product_affinity as
select 'shop' as source, 'p1' as product_id, 'p2' as other_product_id, 'steel kettle' as product_name, 'descaler' as other_product_name,
  'Kitchen' as product_category, 'Care' as other_product_category, cast(12 as bigint) as basket_count, cast(40 as bigint) as product_basket_count,
  3.1 as lift, 1.8 as lift_low;

create table gold.customer_timeline as
select customer_id, ordered_at as occurred_at, case when kind = 'sale' then 'order' else 'refund' end as kind, channel,
  'in' as direction, case when kind = 'sale' then 'bought on the ' || channel else 'gave something back' end as summary, revenue as amount,
  _source as source, order_id as source_id
from silver.sales_order
union all
select customer_id, ordered_at + interval 26 hour, 'email', 'email', 'out', 'order confirmation', null, 'mail', 'm' || order_id from silver.sales_order where kind = 'sale';

create table gold.customer_cost as
select 'acquisition' as entry, cast(date_trunc('month', first_order_date) as date) as month_start, 'k1' as keyword_id, 'steel kettle' as keyword, customer_id, acquisition_cost as amount
from gold.customer_360
union all
select 'shipping', cast(date_trunc('month', last_order_date) as date), null, null, customer_id, cost_to_serve from gold.customer_360;

create table gold.margin_bridge as
select cast(month_start as date) as month_start, cast(month_start - interval 1 year as date) as base_month, effect,
  cast(100 * pick(extract(month from month_start), length(effect), 9) - 300 as decimal(18,6)) as amount, true as is_complete
from (select unnest(generate_series(date '2025-01-01', date '2025-11-01', interval 1 month)) as month_start) m,
  (select unnest(['price', 'volume', 'mix', 'cost']) as effect) e;

create table gold.abc_class as
select 'customer' as subject_kind, 'shop' as source, customer_id as subject_id, customer_id as subject_name, revenue as revenue_12m,
  case when i % 5 = 0 then 'A' when i % 5 = 1 then 'B' else 'C' end as class
from (select *, row_number() over (order by revenue desc, customer_id) as i from gold.customer_360) ranked
union all select 'product', 'shop', 'p1', 'steel kettle', cast(9000 as decimal(18,6)), 'A';

create table gold.customer_statement as
with line as (
  select customer_id, cast(date_trunc('month', sales_date) as date) as month_start, kind, revenue, coalesce(discount, 0) as discount, cost from silver.revenue_event
)
select customer_id, month_start, 'sale' as entry, cast(sum(revenue + discount) as decimal(18,6)) as amount from line where kind = 'sale' group by all
union all select customer_id, month_start, 'discount', cast(-sum(discount) as decimal(18,6)) from line where kind = 'sale' group by all having sum(discount) <> 0
union all select customer_id, month_start, 'refund', cast(sum(revenue) as decimal(18,6)) from line where kind = 'refund' group by all
union all select customer_id, month_start, 'cost of goods', cast(-sum(cost) as decimal(18,6)) from line group by all
union all select customer_id, month_start, entry, cast(-sum(amount) as decimal(18,6)) from gold.customer_cost group by all;

create table gold.sales_forecast as
with daily as (
  select 'total' as level, 'total' as member, sales_date, revenue from gold.sales_daily
  union all
  select 'channel', channel, sales_date, revenue from gold.sales_daily
),
monthly as (
  select level, member, cast(date_trunc('month', sales_date) as date) as m, sum(revenue) as revenue from daily
  where sales_date < date '2025-12-01' group by all
),
sums as (select level, member, cast(sum(revenue) as double) as revenue from monthly group by level, member),
part as (select level, member, revenue / sum(revenue) over (partition by level) as share from sums)
select case when level = 'total' then 'total' else level || ':' || member end as series_id, level, member, 'month' as frequency, m as period_start,
  cast(null as bigint) as horizon, cast(revenue as decimal(18,6)) as actual,
  cast(null as decimal(18,6)) as forecast, cast(null as decimal(18,6)) as low_80, cast(null as decimal(18,6)) as high_80,
  cast(null as decimal(18,6)) as low_95, cast(null as decimal(18,6)) as high_95, cast(null as varchar) as model, 'actual' as status
from monthly
union all
select case when level = 'total' then 'total' else level || ':' || member end, level, member, 'month',
  cast(date '2025-12-01' + to_months(cast(h as integer)) as date), cast(h + 1 as bigint), null, cast(share * (16800 + h * 260) as decimal(18,6)),
  cast(share * (16800 - 900 - h * 120) as decimal(18,6)), cast(share * (16800 + 900 + h * 640) as decimal(18,6)),
  cast(share * (16800 - 1500 - h * 260) as decimal(18,6)), cast(share * (16800 + 1500 + h * 960) as decimal(18,6)), 'theta',
  case when member = 'phone' then 'not_better_than_naive' else 'ok' end
from range(6) t(h), part;

create table gold.forecast_ledger as
select made_on + interval 21 hour as made_at, made_on, cast(1 as bigint) as sequence_number, series_id, level, member, frequency, period_start,
  made_on = date '2025-09-30' as is_last, cast(actual * (0.9 + pick(month(period_start), 70, 20) / 100.0) as decimal(18,6)) as forecast,
  cast(actual * 0.85 as decimal(18,6)) as low_80, cast(actual * 1.02 as decimal(18,6)) as high_80,
  case when period_start < date '2025-12-01' then actual end as actual,
  case when period_start < date '2025-12-01' then pick(month(period_start), 71, 10) < 8 end as is_within_80,
  case when period_start < date '2025-12-01' then true end as is_within_95
from gold.sales_forecast, (values (date '2025-08-31'), (date '2025-09-30')) made(made_on)
where actual is not null and period_start >= date '2025-10-01';

create table gold.pipeline_forecast as
select 'crm' as source, 'B2B' as pipeline, cast(date '2025-12-01' + to_months(cast(h as integer)) as date) as month_start,
  cast(9000 - h * 700 as decimal(18,6)) as weighted_amount, cast(7600 / (h + 1) as decimal(18,6)) as expected_amount,
  cast(5200 / (h + 1) - 400 as decimal(18,6)) as low_80, cast(9900 / (h + 1) + 600 as decimal(18,6)) as high_80,
  cast(12 - h as bigint) as open_deal_count, cast(case when h = 0 then 7 else 0 end as bigint) as overdue_deal_count,
  cast(case when h = 0 then 4100 else 0 end as decimal(18,6)) as overdue_weighted_amount, cast(0 as bigint) as undated_deal_count, 'stage_history' as basis
from range(12) t(h);

create table gold.forecast_accuracy as
select 'total' as series_id, 'theta' as model, cast(h as bigint) as horizon, 0.71 + h * 0.02 as mase, 0.12 as smape, 0.83 - h * 0.01 as coverage_80,
  0.95 as coverage_95, cast(12 as bigint) as origin_count, true as beats_naive
from range(1, 7) t(h);

create table base_deal as
select i, 'D' || lpad(cast(i as varchar), 4, '0') as deal_id, date '2023-08-05' + pick(i, 60, 850) as created_date,
  case when pick(i, 61, 10) < 5 then 'won' when pick(i, 61, 10) < 8 then 'lost' else 'open' end as status, 10 + pick(i, 62, 90) as days, 1 + pick(i, 63, 4) as reached
from range(900) t(i);
create table gold.deal_cycle as
select deal_id, 'B2B' as pipeline, 'E' || pick(i, 64, 6) as owner_id, ['Starter', 'Team', 'Company'][pick(i, 65, 3) + 1] as product_name,
  cast(400 + pick(i, 66, 4000) as decimal(18,6)) as amount, ['Contacted', 'Offer', 'Negotiation', 'Agreed'][case when status = 'won' then 4 else least(3, reached) end] as stage,
  status, case when status = 'lost' then ['price', 'competitor', 'no answer'][pick(i, 67, 3) + 1] end as lost_reason, created_date,
  case when status <> 'open' then created_date + days end as closed_date, case when status <> 'open' then cast(days as bigint) end as cycle_days,
  ['paid search', 'referral', 'fair'][pick(i, 68, 3) + 1] as source_channel
from base_deal;
create table silver.deal as
select 'crm' as _source, 'deals' as _stream, 'd0004' as _delivery_id, cast(i + 2 as bigint) as _row_number, deal_id, c.customer_id
from base_deal d join base_customer c using (i);
create table gold.funnel_stage as
select 'B2B' as pipeline, s.stage, cast(s.n as bigint) as stage_order, s.n = 4 as is_won_stage, cast(date_trunc('month', created_date) as date) as month_start,
  cast(count(*) as bigint) as entered_count, cast(count(*) filter (where status = 'won' or least(3, reached) > s.n) as bigint) as advanced_count,
  cast(count(*) filter (where status = 'lost' and least(3, reached) = s.n) as bigint) as lost_count,
  cast(count(*) filter (where status = 'open' and least(3, reached) = s.n) as bigint) as open_count, cast(12 as double) as median_days,
  cast(0 as bigint) as skipped_count, cast(0 as bigint) as reentered_count, cast(count(*) as bigint) as left_count, cast(14 * count(*) as bigint) as left_days,
  cast(0 as decimal(18,6)) as won_amount
from base_deal, (values (1, 'Contacted'), (2, 'Offer'), (3, 'Negotiation'), (4, 'Agreed')) s(n, stage)
where status = 'won' or least(3, reached) >= s.n group by all;
create table gold.funnel_finding as
select 'B2B' as pipeline, 'Negotiation' as stage, cast(null as varchar) as other_stage, 'skipped' as finding,
  '310 of 400 deals that got past Negotiation never stood there.' as evidence, 'high' as severity;
create table gold.field_usage as
select 'crm' as source, 'deals' as stream, f as field, f as caption, cast(900 as bigint) as row_count, cast(900 * s as bigint) as filled_count,
  cast(s as double) as filled_share, cast(40 as bigint) as distinct_count, finding <> 'not_read' as is_mapped, finding, finding <> 'used' as has_finding
from (values ('id', 1.0, 'used'), ('fax', 0.0, 'never_filled'), ('segment', 0.4, 'not_read')) t(f, s, finding);
create table gold.attention_list as
select cast(row_number() over (order by i) as bigint) as rank, 'customer' as subject_kind, customer_id as subject_id, customer_id,
  ['lapsing', 'no_answer', 'invoice_overdue', 'no_next_step'][i % 4 + 1] as reason, date '2025-12-01' - cast(i as int) as since, cast(1 as bigint) as case_count,
  'E' || (i % 6) as owner_id, cast(1000 - i as decimal(18,6)) as value_at_stake, 'expected_margin' as value_basis
from base_customer where i < 40;
create table silver.employee as
select 'crm' as _source, 'E' || n as employee_id, 'Colleague ' || n as name from range(6) t(n);
create table gold.employee_month as
select 'crm' as source, 'E' || n as employee_id, case when n < 4 then 'Sales' else 'Service' end as team, cast(m as date) as month_start,
  cast(20 + pick(n, 80 + month(m), 30) as bigint) as activity_count, cast(pick(n, 81, 5) as bigint) as deals_won, cast(pick(n, 82, 5) as bigint) as deals_lost,
  cast(100 * pick(n, 83, 40) as decimal(18,6)) as won_amount, cast(9 as bigint) as due_task_count, cast(7 as bigint) as on_time_task_count,
  cast(12 as bigint) as invoice_count, cast(12 as bigint) as dated_invoice_count, cast(30 as bigint) as days_to_invoice
from range(6) t(n), range(timestamp '2024-01-01', timestamp '2025-12-18', interval 1 month) months(m);
create table gold.employee_performance as
select source, employee_id, team, cast(sum(activity_count) as bigint) as activity_count, cast(sum(deals_won) as bigint) as deals_won,
  cast(sum(deals_won) + sum(deals_lost) as bigint) as deals_closed, 0.5::double as win_rate, 0.4::double as win_rate_low, 0.6::double as win_rate_high,
  'no_difference' as comparison, cast(sum(won_amount) as decimal(18,6)) as won_amount, cast(sum(due_task_count) as bigint) as due_task_count,
  cast(sum(on_time_task_count) as bigint) as on_time_task_count, 0.78::double as on_time_task_share, cast(sum(invoice_count) as bigint) as invoice_count,
  2.5::double as median_days_to_invoice
from gold.employee_month where month_start >= date '2025-01-01' group by all;
create table gold.deal_loss as
select c.deal_id, d.customer_id, c.pipeline, c.stage as lost_stage, c.lost_reason, true as is_explained, c.owner_id, c.product_name, c.source_channel, c.amount,
  c.created_date, c.closed_date, c.cycle_days as days_to_loss, d._source, d._stream, d._delivery_id, d._row_number
from gold.deal_cycle c join silver.deal d using (deal_id) where c.status = 'lost';

create table gold.response_time as
select 'crm' as source, 'V' || i as conversation_id, c.customer_id, case when pick(i, 80, 9) > 0 then 'E' || pick(i, 81, 4) end as employee_id,
  ['email', 'phone', 'whatsapp'][pick(i, 82, 3) + 1] as channel, 'email' as kind, 'customer' as opened_by,
  cast(date '2025-01-02' + pick(i, 83, 350) as timestamptz) + interval 9 hour as opened_at, date '2025-01-02' + pick(i, 83, 350) as opened_date,
  case when pick(i, 80, 9) > 0 then cast(date '2025-01-02' + pick(i, 83, 350) as timestamptz) + interval 10 hour end as answered_at,
  case when pick(i, 80, 9) > 0 then cast(60 + pick(i, 84, 900) as double) end as first_response_minutes,
  case when pick(i, 80, 9) > 0 then cast(5 + pick(i, 84, 200) as double) end as business_minutes, cast(null as double) as reply_minutes,
  pick(i, 80, 9) > 0 as is_answered, pick(i, 85, 5) = 0 as is_after_hours, case when pick(i, 80, 9) > 0 then pick(i, 86, 6) = 0 end as answered_after_hours,
  cast(2 as bigint) as incoming_count, cast(1 as bigint) as outgoing_count, cast(1 as bigint) as turn_count
from range(600) t(i) join base_customer c using (i);
create table gold.call_center_hour as
select 'pbx' as source, cast(day as timestamptz) + to_hours(h) as hour_start, ['care', 'sales'][q] as queue, cast(day as date) as hour_date,
  cast(isodow(day) as bigint) as weekday, cast(h as bigint) as hour, cast(6 as bigint) as offered, cast(6 - missed as bigint) as answered, cast(missed as bigint) as abandoned,
  cast(least(1, missed) as bigint) as called_back, cast((6 - missed) * 14 as bigint) as wait_seconds, cast(14 as double) as median_wait_seconds,
  cast((6 - missed) * 180 as bigint) as talk_seconds, cast(greatest(0, 5 - missed) as bigint) as answered_in_time, greatest(0, 5 - missed) / 6.0 as service_level, cast(2 as bigint) as employee_count
from (select *, case when q = 1 and h = 12 then 5 else pick(h, dayofyear(day), 3) end as missed
  from range(timestamp '2025-06-02', timestamp '2025-12-13', interval 7 day) t(day), range(9, 17) u(h), (values (1), (2)) v(q));
create table gold.workload_forecast as
select 'pbx' as source, queue, weekday, hour, cast(12 as bigint) as week_count, cast(72 as bigint) as contact_count, cast(6 as double) as expected_contacts,
  cast(3 as bigint) as low_80, cast(9 as bigint) as high_80, cast(40 as double) as capacity, false as is_short, cast(64 as bigint) as replayed_count,
  cast(55 as bigint) as held_count, 0.86 as coverage, 'ok' as status
from gold.call_center_hour group by queue, weekday, hour;

create table base_keyword as
select i, ['brand', 'kettles', 'gifts', 'lamps'][i % 4 + 1] as campaign, ['google_ads', 'microsoft_ads'][least(1, pick(i, 70, 3)) + 1] as platform,
  ['clientele shop', 'steel kettle', 'kettle for camping', 'gift for cook', 'paper lamp', 'lamp shade', '=cmd|kettle', 'buy oak board', 'wool throw blanket', 'clay cups handmade'][i % 10 + 1]
   || case when i >= 10 then ' ' || i else '' end as keyword, ['exact', 'phrase', 'broad'][pick(i, 71, 3) + 1] as match_type
from range(48) t(i);
create table silver.ad_spend as
select platform as _source, 'keywords' as _stream, 'd0005' as _delivery_id, cast(row_number() over (order by k.i, day) + 1 as bigint) as _row_number,
  platform, 'main' as account, campaign, 'group ' || (k.i % 7) as ad_group, keyword, match_type, substr(sha256('k' || k.i), 1, 16) as keyword_id,
  cast(day as date) as ad_date, 'search' as network, 'mobile' as device, cast(200 + pick(k.i, dayofyear(day), 400) as bigint) as impressions,
  cast(5 + pick(k.i, 100 + dayofyear(day), 30) as bigint) as clicks, cast(round(2 + pick(k.i, 200 + dayofyear(day), 900) / 100.0, 2) as decimal(18,6)) as cost,
  cast(pick(k.i, 300 + dayofyear(day), 3) as double) as platform_conversions, cast(pick(k.i, 400 + dayofyear(day), 50) as decimal(18,6)) as platform_revenue
from base_keyword k, range(timestamp '2024-01-01', timestamp '2025-12-19', interval 3 day) t(day);
create table gold.keyword_performance as
select platform, account, campaign, ad_group, keyword, match_type, keyword_id, cast(date_trunc('month', ad_date) as date) as month_start, m.model,
  cast(sum(impressions) as bigint) as impressions, cast(sum(clicks) as bigint) as clicks, cast(sum(cost) as decimal(18,6)) as cost,
  sum(platform_conversions * m.f * 1.5) as leads, sum(case when keyword like '%lamp%' then 0 else platform_conversions * m.f end) as customers,
  cast(sum(case when keyword like '%lamp%' then 0 else platform_revenue * m.f end) as decimal(18,6)) as revenue,
  cast(sum(case when keyword like '%lamp%' then 0 else platform_revenue * m.f * 0.57 end) as decimal(18,6)) as margin, 'open' as status
from silver.ad_spend, (values ('platform', 1.0), ('last_touch', 0.8), ('last_non_direct', 0.7)) m(model, f)
group by all;
create table gold.channel_performance as
select 'paid search' as channel, month_start, model, cast(sum(impressions) as bigint) as impressions, cast(sum(clicks) as bigint) as clicks, cast(sum(cost) as decimal(18,6)) as cost,
  sum(leads) as leads, sum(customers) as customers, cast(sum(revenue) as decimal(18,6)) as revenue, cast(sum(margin) as decimal(18,6)) as margin, 'open' as status
from gold.keyword_performance group by all;
create table gold.keyword_customer as
select k.platform, 'main' as account, k.campaign, 'group ' || (k.i % 7) as ad_group, k.keyword, k.match_type, substr(sha256('k' || k.i), 1, 16) as keyword_id,
  m.model, c.customer_id, 1.0 as weight, c.first_order_date as acquired_at, c.margin as margin_to_date,
  cast(date_trunc('month', c.first_order_date) as date) as cohort_month
from gold.customer_360 c, base_keyword k, (values ('last_touch'), ('last_non_direct')) m(model)
where k.i = pick(cast(c.order_count as bigint) + extract(day from c.first_order_date), 80, 48);
create table gold.keyword_payback as
select platform, account, campaign, ad_group, keyword, match_type, keyword_id, model, month_start as cohort_month, cost, month_start as first_cost_date, customers,
  margin as margin_to_date, cast(margin as double) / cost as recovered_share,
  case when margin >= cost then month_start + 20 end as first_payback_date, case when margin >= cost then month_start + 40 end as sustained_payback_date,
  case when margin >= cost then cast(40 as bigint) end as payback_days,
  case when margin >= cost then month_start + 40 when customers > 0 then date '2026-02-10' end as expected_payback_date_low,
  case when margin >= cost then month_start + 40 end as expected_payback_date_high,
  case when margin >= cost then 'paid_back' when customers = 0 then 'no_customers' else 'possible' end as expectation,
  cast(90 as bigint) as age_days,
  case when margin >= cost then 'paid_back' when customers = 0 then 'no_customers' else 'open' end as status, month_start < date '2025-09-01' as is_mature
from gold.keyword_performance where model <> 'platform';

create table gold.reconciliation as
select * from (values
  ('revenue is conserved', 'silver.sales_order_line', (select cast(sum(revenue) as decimal(18,6)) from silver.sales_order_line), 'sales_daily', (select cast(sum(revenue) as decimal(18,6)) from gold.sales_daily), cast(0 as decimal(18,6)), true),
  ('every delivered row is accounted for', 'rows read', cast(9000 as decimal(18,6)), 'accepted, duplicate, refused', cast(9000 as decimal(18,6)), cast(0 as decimal(18,6)), true)
) t(rule, left_name, left_value, right_name, right_value, difference, passed);
create table gold.quarantine_summary as
select 'shop' as source, 'orders' as stream, 'bad_date' as reason, cast(3 as bigint) as row_count, cast(120.5 as decimal(18,6)) as amount,
  timestamptz '2025-11-02 03:00:00+00' as first_seen, timestamptz '2025-12-02 03:00:00+00' as last_seen;
create table gold.freshness as
select * from (values
  ('shop', 'orders', timestamptz '2025-12-18 03:00:00+00', timestamptz '2025-12-18 00:00:00+00', cast(6100 as bigint), 'fresh'),
  ('crm', 'deals', timestamptz '2025-11-18 03:00:00+00', timestamptz '2025-11-17 00:00:00+00', cast(900 as bigint), 'late')
) t(source, stream, last_delivery_at, last_event_at, row_count, status);
create table silver.delivery as
select * from (values
  ('d0001', 'shop', 'products', 'products.csv', 'landing/shop/products/d0001.csv'),
  ('d0002', 'shop', 'orders', 'orders.csv', 'landing/shop/orders/d0002.csv'),
  ('d0003', 'shop', 'order_lines', 'order_lines.csv', 'landing/shop/order_lines/d0003.csv'),
  ('d0004', 'crm', 'deals', 'deals.csv', 'landing/crm/deals/d0004.csv'),
  ('d0005', 'google_ads', 'keywords', 'keywords.csv', 'landing/../../outside.csv')
) t(delivery_id, source, stream, file_name, landing_path),
(select timestamptz '2025-12-18 03:00:00+00' as received_at, cast(1 as bigint) as batch, cast(100 as bigint) as row_count, cast(97 as bigint) as accepted_count,
  cast(0 as bigint) as duplicate_count, cast(3 as bigint) as quarantined_count, cast(0 as decimal(18,6)) as quarantined_amount, true as is_live);
drop table base_customer;
drop table base_deal;
drop table base_keyword;

-- who may be one customer
create table silver.party_record as
select 'crm' as _source, 'p' || i as record_id, 'person' as kind, ['Anna Minta', 'A. Minta', 'Zoe Proba', 'Zoe Prober'][i] as name,
  cast(null as varchar) as given_name, cast(null as varchar) as family_name, 'known' || i || '@example.org' as email, '+3612000' || i as phone_e164,
  'Main Road ' || i as street, 'York' as city, 'YO1' as postcode, date '1980-01-01' as birth_date, cast(null as varchar) as tax_id
from range(1, 5) t(i);
create table silver.identity_pair as
select 'crm' as source, 'p' || one as source_id, 'crm' as other_source, 'p' || other as other_source_id, 'person' as kind,
  'c' || one as customer_id, 'c' || case verdict when 'similar' then one else other end as other_customer_id, verdict, p as probability,
  'alike' as name_evidence, 'differs' as email_evidence, 'differs' as phone_evidence, 'similar' as street_evidence, 'same' as place_evidence,
  'same' as birth_date_evidence, 'unknown' as tax_id_evidence
from (values (1, 2, 'doubtful', 0.83::double), (3, 4, 'similar', 0.995::double)) t(one, other, verdict, p);
create table silver.customer_change as
select 'crm' as source, 'p4' as source_id, 'c4' as from_customer_id, 'c3' as to_customer_id, 'merged' as change, timestamptz '2025-12-01 08:00:00+00' as changed_at;

-- two mailings to the same thirty people
create table gold.email_recipient as
select 'news' as source, 'm' || n as campaign_id, 'Issue ' || n as campaign_name, date '2025-10-01' + cast(30 * n as int) as started_date,
  'c' || i as recipient_id, 'c' || i as customer_id, true as is_sent, i > 1 as is_delivered, i <= 1 as is_bounced, i > 15 as is_opened,
  i between 10 and 15 as is_machine_opened, i > 24 as is_clicked, i = 2 as is_unsubscribed, cast(i > 15 as bigint) as open_events,
  cast(i between 10 and 15 as bigint) as machine_open_events, cast(i > 24 as bigint) as click_events,
  case when i > 24 then timestamptz '2025-12-02 08:00:00+00' end as clicked_at, case when i > 28 then date '2025-12-03' end as converted_date,
  cast(case when i > 28 then 40 else 0 end as decimal(18,6)) as revenue
from range(30) t(i), range(2) campaigns(n);
create table gold.email_campaign as
select source, campaign_id, campaign_name, started_date, cast(count(*) as bigint) as sent, cast(count(*) filter (where is_delivered) as bigint) as delivered,
  cast(count(*) filter (where is_bounced) as bigint) as bounced, cast(count(*) filter (where is_opened) as bigint) as opened,
  cast(count(*) filter (where is_machine_opened) as bigint) as machine_opened, cast(count(*) filter (where is_clicked) as bigint) as clicked,
  cast(count(*) filter (where is_unsubscribed) as bigint) as unsubscribed, cast(count(converted_date) as bigint) as conversions,
  cast(sum(revenue) as decimal(18,6)) as revenue, cast(12 as decimal(18,6)) as cost, 0.93::double as delivery_rate, 0.5::double as open_rate,
  0.18::double as click_rate, 0.04::double as unsubscribe_rate, 0.2::double as conversion_rate, 'too_small' as status
from gold.email_recipient group by source, campaign_id, campaign_name, started_date;
