-- What an analyst would write to bring daily files of invoice lines into Parquet tables for
-- reports: the yardstick for a whole run. It makes the same bronze, silver and gold tables from
-- the same files, in plain DuckDB. Columns that this data leaves empty are not written.

-- section settings
set TimeZone = 'UTC';
set memory_limit = '{{memory}}';
set temp_directory = '{{temporary}}';
create temp macro month_start(d) as cast(date_trunc('month', d) as date);
create temp table settings as
select
  cast('{{as_of_date}}' as date) as as_of_date,
  cast('{{as_of_date}} 23:59:59+00' as timestamp with time zone) as as_of,
  'GBP' as currency;

-- section bronze
create temp table delivered_file as
select
  filename,
  parse_filename(filename) as file_name,
  'shop/lines:' || sha256(content) as delivery_id,
  row_number() over (order by filename) as delivery_number
from read_blob('{{data}}/*.csv');
create temp table line as
from read_csv('{{data}}/*.csv', header = true, all_varchar = true, filename = true);
copy (
  with first_line as (
    select filename, min(rowid) as first_rowid
    from line
    group by filename
  )
  select
    line.InvoiceNo as invoice_no,
    line.StockCode as stock_code,
    line.Description as description,
    line.Quantity as quantity,
    line.InvoiceDate as invoice_date,
    line.UnitPrice as unit_price,
    line.CustomerID as customer_id,
    line.Country as country,
    file.file_name || '#' || (line.rowid - first_line.first_rowid + 2) as _record_key,
    'shop' as _source,
    'lines' as _stream,
    file.delivery_id as _delivery_id,
    file.delivery_number as _delivery_number,
    line.rowid - first_line.first_rowid + 2 as _row_number,
    left(md5(concat_ws('|',
      line.InvoiceNo, line.StockCode, line.Description, line.Quantity, line.InvoiceDate,
      line.UnitPrice, line.CustomerID, line.Country)), 16) as _content_hash,
    now() as _ingested_at
  from line
  join first_line on first_line.filename = line.filename
  join delivered_file as file on file.filename = line.filename
) to '{{out}}/bronze/lines.parquet' (format parquet, compression zstd);
drop table line;

-- section silver
create temp table sold as
select
  invoice_no as order_id,
  stock_code as product_id,
  description as product_name,
  cast(quantity as decimal(18, 6)) as quantity,
  cast(unit_price as decimal(18, 6)) as unit_price,
  cast(cast(quantity as decimal(18, 6)) * cast(unit_price as decimal(19, 8)) as decimal(18, 6))
    as revenue,
  timezone('Europe/London', cast(invoice_date as timestamp)) as ordered_at,
  cast(cast(invoice_date as timestamp) as date) as order_date,
  regexp_replace(customer_id, '[.]0$', '') as party_id,
  country,
  _delivery_id,
  _row_number,
  _delivery_number * 100000000 + _row_number as delivered_order
from read_parquet('{{out}}/bronze/lines.parquet');
create temp table party as
select
  party_id as record_id,
  left(sha256('shop|' || party_id), 16) as customer_id,
  arg_max(country, delivered_order) as country,
  arg_max(_delivery_id, delivered_order) as _delivery_id,
  arg_max(_row_number, delivered_order) as _row_number,
  min(ordered_at) as first_seen_at
from sold
where party_id is not null
group by party_id;
copy (
  select
    record_id, 'person' as kind, country, customer_id,
    'shop' as _source, 'lines' as _stream, _delivery_id, _row_number
  from party
  order by record_id
) to '{{out}}/silver/party_record.parquet' (format parquet, compression zstd);
copy (
  select customer_id, 'person' as kind, country, 1 as record_count
  from party
  order by customer_id
) to '{{out}}/silver/customer.parquet' (format parquet, compression zstd);
copy (
  select
    'shop' as source, record_id as source_id, customer_id, 'same_source_id' as rule,
    1.0 :: double as probability, now() as linked_at
  from party
  order by source, source_id
) to '{{out}}/silver/customer_identity.parquet' (format parquet, compression zstd);
create temp table product as
select
  product_id,
  arg_max(product_name, delivered_order) as name,
  arg_max(_delivery_id, delivered_order) as _delivery_id,
  arg_max(_row_number, delivered_order) as _row_number
from sold
group by product_id;
copy (
  select
    product_id, name, 'GBP' as currency, false as is_derived,
    'shop' as _source, 'lines' as _stream, _delivery_id, _row_number
  from product
  order by product_id
) to '{{out}}/silver/product.parquet' (format parquet, compression zstd);
create temp table sold_order as
select
  sold.order_id,
  any_value(party.customer_id) as customer_id,
  any_value(sold.party_id) as party_id,
  case when sum(sold.revenue) < 0 then 'refund' else 'sale' end as kind,
  arg_max(sold.ordered_at, sold.delivered_order) as ordered_at,
  arg_max(sold.order_date, sold.delivered_order) as order_date,
  arg_max(sold.country, sold.delivered_order) as country,
  cast(sum(sold.revenue) as decimal(18, 6)) as revenue,
  arg_max(sold._delivery_id, sold.delivered_order) as _delivery_id,
  arg_max(sold._row_number, sold.delivered_order) as _row_number
from sold
left join party on party.record_id = sold.party_id
group by sold.order_id;
copy (
  select
    order_id, customer_id, party_id, kind, ordered_at, order_date, country, 'GBP' as currency,
    revenue, revenue as revenue_original,
    'shop' as _source, 'lines' as _stream, _delivery_id, _row_number
  from sold_order
  order by order_id
) to '{{out}}/silver/sales_order.parquet' (format parquet, compression zstd);
copy (
  select
    sold.order_id,
    row_number() over (partition by sold.order_id order by sold.delivered_order) as line_number,
    sold_order.customer_id,
    sold.party_id,
    sold_order.order_date,
    sold_order.kind,
    sold.product_id,
    sold.quantity,
    sold.unit_price,
    sold.revenue,
    sold.revenue as revenue_original,
    'GBP' as currency,
    'shop' as _source,
    'lines' as _stream,
    sold._delivery_id,
    sold._row_number
  from sold
  join sold_order on sold_order.order_id = sold.order_id
  order by order_date, order_id, line_number
) to '{{out}}/silver/sales_order_line.parquet' (format parquet, compression zstd);
copy (
  select
    'order:' || line.order_id || ':' || line.line_number as event_id,
    'ordered' as basis,
    line.kind,
    line.order_date as sales_date,
    line.customer_id,
    line.order_id,
    line.product_id,
    sold_order.country,
    line.quantity,
    line.revenue,
    case when line.kind = 'refund' then -line.revenue else 0 end :: decimal(18, 6)
      as refund_amount,
    line._source,
    line._stream,
    line._delivery_id,
    line._row_number
  from read_parquet('{{out}}/silver/sales_order_line.parquet') as line
  join sold_order on sold_order.order_id = line.order_id
  order by sales_date, event_id
) to '{{out}}/silver/revenue_event.parquet' (format parquet, compression zstd);
copy (
  select
    file.delivery_id, 'shop' as source, 'lines' as stream, file.file_name,
    now() as received_at, 1 as batch, count(*) as row_count, count(*) as accepted_count,
    0 as duplicate_count, 0 as quarantined_count, true as is_live
  from read_parquet('{{out}}/bronze/lines.parquet') as line
  join delivered_file as file on file.delivery_id = line._delivery_id
  group by file.delivery_id, file.file_name
  order by file.file_name
) to '{{out}}/silver/delivery.parquet' (format parquet, compression zstd);
drop table sold;
drop table sold_order;

-- section gold
create temp view event as
select
  event.*,
  month_start(event.sales_date) as month_start,
  case when event.kind = 'sale' then event._source || ':' || event.order_id end as sale_id
from read_parquet('{{out}}/silver/revenue_event.parquet') as event
cross join settings
where event.sales_date <= settings.as_of_date;
copy (
  select
    sales_date,
    country,
    count(distinct sale_id) as order_count,
    sum(quantity) :: decimal(18, 6) as quantity,
    sum(revenue) :: decimal(18, 6) as revenue,
    sum(refund_amount) :: decimal(18, 6) as refund_amount
  from event
  group by sales_date, country
  order by sales_date, country
) to '{{out}}/gold/sales_daily.parquet' (format parquet, compression zstd);
copy (
  select
    event._source as source,
    event.product_id,
    any_value(coalesce(product.name, event.product_id)) as product_name,
    event.month_start,
    count(distinct event.sale_id) as order_count,
    sum(event.quantity) :: decimal(18, 6) as quantity,
    coalesce(sum(-event.quantity) filter (where event.kind = 'refund'), 0) :: decimal(18, 6)
      as return_quantity,
    sum(event.revenue) :: decimal(18, 6) as revenue,
    sum(event.refund_amount) :: decimal(18, 6) as refund_amount
  from event
  left join read_parquet('{{out}}/silver/product.parquet') as product
    on product.product_id = event.product_id
  group by event._source, event.product_id, event.month_start
  order by source, product_id, month_start
) to '{{out}}/gold/product_sales.parquet' (format parquet, compression zstd);
copy (
  with by_customer as (
    select
      customer_id,
      month_start,
      count(distinct sale_id) as order_count,
      sum(revenue) :: decimal(18, 6) as revenue,
      sum(refund_amount) :: decimal(18, 6) as refund_amount
    from event
    group by customer_id, month_start
  ),
  compared as (
    select
      by_customer.*,
      sum(revenue) over (partition by month_start) as month_revenue,
      lag(month_start) over (partition by customer_id order by month_start) as previous_month,
      lag(revenue) over (partition by customer_id order by month_start) as previous_revenue
    from by_customer
  )
  select
    customer_id,
    month_start,
    order_count,
    revenue,
    refund_amount,
    revenue :: double / nullif(month_revenue :: double, 0) as revenue_share,
    case
      when previous_month = month_start - interval 1 month and previous_revenue > 0
      then (revenue - previous_revenue) :: double / previous_revenue :: double
    end as revenue_growth
  from compared
  where customer_id is not null
  order by customer_id, month_start
) to '{{out}}/gold/customer_month.parquet' (format parquet, compression zstd);
copy (
  with by_day as (
    select
      customer_id,
      sales_date,
      month_start,
      count(distinct sale_id) as order_count,
      sum(revenue) as revenue
    from event
    where customer_id is not null
    group by customer_id, sales_date, month_start
  ),
  snapshot as (
    select
      by_day.*,
      cast(by_day.month_start + to_months(later.months) as date) as snapshot_month
    from by_day
    cross join (select unnest(generate_series(0, 12)) :: int as months) as later
  ),
  dated as (
    select
      snapshot.*,
      least(last_day(snapshot.snapshot_month), settings.as_of_date) as snapshot_date
    from snapshot
    cross join settings
    where snapshot.snapshot_month <= settings.as_of_date
  ),
  measured as (
    select
      customer_id,
      snapshot_month,
      snapshot_date,
      min(snapshot_date - sales_date) filter (where order_count > 0) as recency_days,
      sum(order_count) as order_count,
      sum(revenue) :: decimal(18, 6) as monetary
    from dated
    where snapshot_date - sales_date between 0 and 364
    group by customer_id, snapshot_month, snapshot_date
  ),
  ranked as (
    select
      measured.*,
      order_count > 0 as is_buyer,
      count(*) over buyers as buyer_count,
      rank() over (buyers order by recency_days desc nulls first) as recency_rank,
      rank() over (buyers order by order_count) as frequency_rank,
      rank() over (buyers order by monetary) as money_rank,
      count(*) over (partition by snapshot_month, order_count > 0, order_count) as same_count
    from measured
    window buyers as (partition by snapshot_month, order_count > 0)
  ),
  tied as (
    select
      ranked.*,
      max(same_count) over (partition by snapshot_month, is_buyer) as largest_tie
    from ranked
  ),
  scored as (
    select
      tied.*,
      case when is_buyer then ceil(5.0 * recency_rank / buyer_count) :: bigint end as r_score,
      case
        when not is_buyer then null
        when largest_tie * 5 <= buyer_count then ceil(5.0 * frequency_rank / buyer_count) :: bigint
        when order_count >= 10 then 5
        when order_count >= 5 then 4
        when order_count >= 3 then 3
        else order_count
      end as f_score,
      case when is_buyer then ceil(5.0 * money_rank / buyer_count) :: bigint end as m_score
    from tied
  )
  select
    customer_id,
    snapshot_month as month_start,
    snapshot_date,
    snapshot_date = last_day(snapshot_month) as is_complete,
    recency_days,
    order_count,
    monetary,
    'revenue' as monetary_basis,
    r_score,
    f_score,
    m_score,
    case
      when monetary < 0 then 'net_returns'
      when not is_buyer then 'prospect'
      when r_score >= 4 and f_score + m_score >= 8 then 'champion'
      when r_score >= 4 and f_score + m_score >= 6 then 'loyal'
      when r_score >= 4 and f_score + m_score >= 4 then 'potential_loyalist'
      when r_score = 5 then 'new'
      when r_score = 4 then 'promising'
      when r_score = 3 and f_score + m_score >= 8 then 'loyal'
      when r_score = 3 and f_score + m_score >= 4 then 'need_attention'
      when r_score = 3 then 'about_to_sleep'
      when r_score = 2 and f_score + m_score >= 6 then 'at_risk'
      when r_score = 2 and f_score + m_score >= 4 then 'about_to_sleep'
      when r_score = 2 then 'hibernating'
      when f_score + m_score >= 8 then 'cannot_lose'
      when f_score + m_score >= 6 then 'at_risk'
      when f_score + m_score >= 4 then 'hibernating'
      else 'lost'
    end as segment,
    case
      when f_score + m_score >= 8 then 'high'
      when f_score + m_score >= 6 then 'medium'
      when f_score + m_score >= 2 then 'low'
    end as loyalty_level
  from scored
  order by customer_id, month_start
) to '{{out}}/gold/customer_segment.parquet' (format parquet, compression zstd);
copy (
  with known as (
    select distinct sold_order.customer_id
    from read_parquet('{{out}}/silver/sales_order.parquet') as sold_order
    cross join settings
    where sold_order.customer_id is not null and sold_order.order_date <= settings.as_of_date
  ),
  last_sale as (
    select customer_id, max(sales_date) as last_sale_date
    from event
    where kind = 'sale'
    group by customer_id
  ),
  bought as (
    select
      event.customer_id,
      min(event.sales_date) filter (where event.kind = 'sale') as first_order_date,
      any_value(last_sale.last_sale_date) as last_order_date,
      count(distinct event.sale_id) as order_count,
      sum(event.revenue) :: decimal(18, 6) as revenue,
      sum(event.refund_amount) :: decimal(18, 6) as refund_amount,
      coalesce(
        sum(event.refund_amount) filter (where event.sales_date - last_sale.last_sale_date <= 30),
        0) as early_refund_amount
    from event
    left join last_sale on last_sale.customer_id = event.customer_id
    where event.customer_id is not null
    group by event.customer_id
  )
  select
    known.customer_id,
    coalesce(bought.revenue + bought.refund_amount > 0
      and bought.revenue + bought.refund_amount > bought.early_refund_amount, false)
      as is_valid_customer,
    customer.kind,
    customer.country,
    bought.first_order_date,
    bought.last_order_date,
    settings.as_of_date - bought.last_order_date as days_since_last_order,
    coalesce(bought.order_count, 0) as order_count,
    coalesce(bought.revenue, 0) as revenue,
    coalesce(bought.refund_amount, 0) as refund_amount,
    coalesce(
      segment.segment,
      case when bought.order_count > 0 then 'lost' else 'prospect' end) as segment,
    segment.loyalty_level
  from known
  cross join settings
  left join bought on bought.customer_id = known.customer_id
  left join read_parquet('{{out}}/silver/customer.parquet') as customer
    on customer.customer_id = known.customer_id
  left join read_parquet('{{out}}/gold/customer_segment.parquet') as segment
    on segment.customer_id = known.customer_id
    and segment.month_start = month_start(settings.as_of_date)
  order by known.customer_id
) to '{{out}}/gold/customer_360.parquet' (format parquet, compression zstd);
copy (
  select
    sold_order.customer_id,
    sold_order.ordered_at as occurred_at,
    if(sold_order.kind = 'refund', 'refund', 'order') as kind,
    'inbound' as direction,
    if(sold_order.kind = 'refund', 'refund', 'order') || ' '
      || sold_order.revenue :: decimal(18, 2) || ' ' || settings.currency as summary,
    sold_order.revenue as amount,
    sold_order._source as source,
    sold_order.order_id as source_id
  from read_parquet('{{out}}/silver/sales_order.parquet') as sold_order
  cross join settings
  where sold_order.customer_id is not null and sold_order.ordered_at <= settings.as_of
  order by customer_id, occurred_at
) to '{{out}}/gold/customer_timeline.parquet' (format parquet, compression zstd);
copy (
  select customer_id, null :: text as display_name, null :: text as email, null :: text as phone
  from read_parquet('{{out}}/silver/customer.parquet')
  order by customer_id
) to '{{out}}/gold/customer_contact.parquet' (format parquet, compression zstd);
copy (
  select
    delivery.source,
    delivery.stream,
    max(delivery.received_at) as last_delivery_at,
    any_value(last_order.ordered_at) as last_event_at,
    count(*) as delivery_count,
    sum(delivery.row_count) as row_count,
    sum(delivery.quarantined_count) as quarantined_count,
    'once' as status
  from read_parquet('{{out}}/silver/delivery.parquet') as delivery
  cross join (
    select max(ordered_at) as ordered_at
    from read_parquet('{{out}}/silver/sales_order.parquet')
  ) as last_order
  group by delivery.source, delivery.stream
) to '{{out}}/gold/freshness.parquet' (format parquet, compression zstd);
copy (
  with events as (
    select
      sum(revenue) as revenue,
      sum(refund_amount) as refund_amount,
      sum(revenue) filter (where customer_id is null) as anonymous_revenue
    from event
  ),
  daily as (
    select sum(revenue) as revenue, sum(refund_amount) as refund_amount
    from read_parquet('{{out}}/gold/sales_daily.parquet')
  ),
  by_customer as (
    select sum(revenue) as revenue from read_parquet('{{out}}/gold/customer_360.parquet')
  ),
  pairs as (
    select 'revenue by day' as rule, events.revenue as left_value, daily.revenue as right_value
    from events cross join daily
    union all
    select 'refunds by day', events.refund_amount, daily.refund_amount
    from events cross join daily
    union all
    select
      'revenue by product', daily.revenue,
      (select sum(revenue) from read_parquet('{{out}}/gold/product_sales.parquet'))
    from daily
    union all
    select
      'revenue by customer', daily.revenue,
      by_customer.revenue + coalesce(events.anonymous_revenue, 0)
    from daily cross join by_customer cross join events
    union all
    select
      'revenue by customer and month', by_customer.revenue,
      (select sum(revenue) from read_parquet('{{out}}/gold/customer_month.parquet'))
    from by_customer
    union all
    select
      'orders on timelines',
      (select count(*) from read_parquet('{{out}}/silver/sales_order.parquet')
        where customer_id is not null),
      (select count(*) from read_parquet('{{out}}/gold/customer_timeline.parquet'))
  )
  select
    rule,
    left_value,
    right_value,
    left_value - right_value as difference,
    abs(left_value - right_value) <= 0.01 as passed
  from pairs
) to '{{out}}/gold/reconciliation.parquet' (format parquet, compression zstd);
