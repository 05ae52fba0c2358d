/*---
mart: deal_cycle
area: conversion
summary: Every deal with its way from creation to close.
grain: one row per deal
key: [source, deal_id]
reads: [silver.deal, silver.product, settings]
empty_without: [silver.deal]
columns:
  deal_id: { type: text, description: "the deal's id in its source" }
  source: { type: text, description: "source of the deal" }
  customer_id: { type: text, description: "the resolved customer; null when not known" }
  pipeline: { type: text, description: "pipeline" }
  owner_id: { type: text, description: "employee who works on it" }
  product_name: { type: text, description: "what is being sold; the id where the source has no name" }
  amount: { type: money, description: "in the reporting currency; null when not given, which is not 0" }
  probability: { type: double, description: "0 to 1" }
  weighted_amount: { type: money, description: "amount times probability of an open deal" }
  stage: { type: text, description: "present stage" }
  status: { type: text, description: "open, won or lost" }
  lost_reason: { type: text, description: "why it was lost" }
  created_date: { type: date, description: "business date of creation; null when not told" }
  closed_date: { type: date, description: "business date of winning or losing; null while open" }
  expected_close_date: { type: date, description: "when an open deal is expected to close" }
  is_overdue: { type: boolean, description: "open, and expected before the as-of date" }
  cycle_days: { type: bigint, description: "calendar days from creation to close; null while open" }
  age_days: { type: bigint, description: "calendar days from creation to the as-of date while open" }
  source_channel: { type: text, description: "where it came from" }
  country: { type: text, description: "country, where the deal tells it" }
  _source: { type: text, description: "source of the winning record" }
  _stream: { type: text, description: "stream of the winning record" }
  _delivery_id: { type: text, description: "its delivery" }
  _row_number: { type: bigint, description: "its line in the delivered file" }
checks:
  - not_null: [deal_id, status]
  - accepted: { column: status, values: [open, won, lost] }
  - expression: cycle_days >= 0
    level: warn
---*/
select
  deal.deal_id,
  deal._source as source,
  deal.customer_id,
  deal.pipeline,
  deal.owner_id,
  coalesce(product.name, deal.product_id) as product_name,
  deal.amount,
  deal.probability,
  case
    when deal.status = 'open'
    then product(deal.amount, cast(deal.probability as decimal(18, 6)))
  end as weighted_amount,
  deal.stage,
  deal.status,
  deal.lost_reason,
  deal.created_date,
  case when deal.status <> 'open' then deal.closed_date end as closed_date,
  deal.expected_close_date,
  coalesce(deal.status = 'open' and deal.expected_close_date < settings.as_of_date, false)
    as is_overdue,
  case
    when deal.status <> 'open' then days_between(deal.created_date, deal.closed_date)
  end as cycle_days,
  case
    when deal.status = 'open' then days_between(deal.created_date, settings.as_of_date)
  end as age_days,
  deal.source_channel,
  deal.country,
  deal._source,
  deal._stream,
  deal._delivery_id,
  deal._row_number
from silver.deal as deal
cross join settings
left join silver.product as product
  on product._source = deal._source and product.product_id = deal.product_id
where deal.created_date is null or deal.created_date <= settings.as_of_date
