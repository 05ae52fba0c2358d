/*---
mart: conversion_path
area: conversion
summary: The way to each sale, channel by channel, as far as it is known.
grain: one row per sale, and per refund that names no sale, when the company delivers touches
key: [conversion_id]
sorted_by: [converted_at, conversion_id]
reads: [conversion, journey]
empty_without: [silver.touch]
columns:
  conversion_id: { type: text, description: "sale:<source>:<id>" }
  customer_id: { type: text, description: "the resolved customer, null when not known" }
  converted_at: { type: date, description: "date of the sale" }
  is_acquisition: { type: boolean, description: "the customer's first sale" }
  value: { type: money, description: "net revenue of the sale, less refunds that name it" }
  margin: { type: money, description: "its margin; null when a cost is missing" }
  touch_count: { type: bigint, description: "touches within the lookback and after the sale before, repeats in a row counted once; 0 when none is known" }
  path: { type: text, description: "their channels in order, separated by >; (unattributed) when none is known" }
  keywords: { type: text, description: "ids of their distinct keywords; null when none is known" }
checks:
  - not_null: [converted_at, value, touch_count, path]
  - expression: touch_count between 0 and 50
---*/
select
  conversion.conversion_id,
  conversion.customer_id,
  conversion.converted_date as converted_at,
  conversion.is_acquisition,
  conversion.revenue as value,
  conversion.margin,
  coalesce(journey.touch_count, 0) as touch_count,
  coalesce(journey.path, '(unattributed)') as path,
  nullif(journey.keywords, '') as keywords
from conversion
left join journey
  on journey.row_kind = 'path' and journey.conversion_id = conversion.conversion_id
where conversion.kind <> 'lead'
