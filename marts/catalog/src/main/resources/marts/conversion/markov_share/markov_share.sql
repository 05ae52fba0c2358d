/*---
mart: markov_share
area: conversion
summary: What each keyword or channel takes away when it is removed from all paths to a sale, as a share of all.
grain: one row per keyword, or channel where no keyword is known, when there are enough sales to tell
keep: step
key: [credit_key]
reads: [journey]
empty_without: [silver.touch]
builder: { function: markov, grouped_by: [basis], ordered_by: [key_path] }
columns:
  credit_key: { type: text, description: "the keyword's id, else the channel" }
  judged_as: { type: text, description: "the same, or (other) for what is on fewer than 10 paths" }
  is_direct: { type: boolean, description: "a direct visit, which counts only where a path has nothing else" }
  share: { type: double, description: "what would be lost without it, by the sum of all such losses" }
---*/
select
  'sale' as basis,
  key_path,
  count(case when row_kind = 'path' then 1 end) as conversion_count,
  count(case when row_kind = 'no_conversion' then 1 end) as null_count
from journey
where (row_kind = 'path' and kind = 'sale') or row_kind = 'no_conversion'
group by key_path
