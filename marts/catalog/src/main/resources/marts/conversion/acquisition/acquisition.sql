/*---
mart: acquisition
area: conversion
summary: The touch that won each customer, by the default attribution model.
grain: one row per customer whose first sale has a touch
keep: step
key: [customer_id]
reads: [attribution_credit, default_model, silver.ad_click]
empty_without: [silver.touch]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  channel: { type: text, description: "channel of the touch with the largest share, the later one of equals" }
  keyword_id: { type: text, description: "its keyword" }
  cost: { type: money, description: "estimated cost of the credited clicks by their shares; null when none is known" }
---*/
with credited as (
  select
    credit.customer_id,
    credit.channel,
    credit.keyword_id,
    sum(product(click.cost_estimate, cast(credit.weight as decimal(19, 8)))) over (
      partition by credit.customer_id
    ) as cost,
    row_number() over (
      partition by credit.customer_id
      order by cast(credit.weight as decimal(18, 9)) desc, credit.touch_number desc
    ) as place
  from attribution_credit as credit
  join default_model on default_model.model = credit.model
  left join silver.ad_click as click on click.click_id = credit.click_id
  where credit.is_acquisition and credit.touch_number > 0
)

select customer_id, channel, keyword_id, cost
from credited
where place = 1
