/*---
mart: budget_replay
area: conversion
summary: How the advice for keywords turned out in the past, given from what was known at the end of a quarter and held against the three months after it.
grain: one row per quarter end and advice given then, when the three months after it are a year old
key: [as_of_date, advice]
sorted_by: [as_of_date, advice]
reads: [budget]
empty_without: [silver.ad_spend, silver.touch]
columns:
  as_of_date: { type: date, description: "the day of the advice; nothing later is used for it" }
  advice: { type: text, description: "stop, keep or raise; too_early says nothing that could be wrong" }
  keyword_count: { type: bigint, description: "keywords with this advice that cost money in the three months after" }
  wrong_count: { type: bigint, description: "of these, stopped ones whose money came back within a year of the first sale, kept or raised ones whose money did not" }
  wrong_share: { type: double, description: "wrong_count by keyword_count. Not additive" }
  expected_wrong_share: { type: double, description: "the share of wrong ones to expect of three months, in which a few customers more or less decide; compare with wrong_share. Not additive" }
  p_wrong: { type: double, description: "mean of the chances stated, which are about the long run. Not additive" }
  cost_after: { type: money, description: "what these keywords cost in the three months" }
  margin_after: { type: money, description: "margin of the first year of the customers of these months" }
  return_after: { type: double, description: "margin_after by cost_after. Not additive" }
checks:
  - not_null: [as_of_date, advice, keyword_count, wrong_count]
  - expression: wrong_count <= keyword_count
---*/
select
  as_of_date,
  advice,
  keyword_count,
  wrong_count,
  ratio(wrong_count, keyword_count) as wrong_share,
  expected_wrong_share,
  p_wrong,
  cost as cost_after,
  margin as margin_after,
  ratio(margin, cost) as return_after
from budget
where row_kind = 'replay'
