/*---
mart: budget_advice
area: conversion
summary: Whether to stop, keep or raise the money of each keyword and channel, and the chance of being wrong. Averages of the past, no proof of a cause; the next money may bring less than the average.
grain: one row per keyword and per channel with a cost in the last two years
key: [level, key]
sorted_by: [level, key]
reads: [budget, keyword, default_model]
empty_without: [silver.ad_spend, silver.touch]
columns:
  level: { type: text, description: "keyword or channel" }
  key: { type: text, description: "keyword_id or channel" }
  channel: { type: text, description: "channel; of a keyword the one of its clicks" }
  platform: { type: text, description: "ad platform; null for a channel" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  credited_by: { type: text, description: "attribution model that says whose customers they are" }
  advice: { type: text, description: "stop: a chance of at most 20 % that the margin of a year is the cost or more; raise: at least 80 %; keep: between; too_early, see reason" }
  reason: { type: text, description: "ok; little_cost: fewer than 3 customers, and less cost than one brings in a year; young: fewer than 10 customers of ads are a year old" }
  p_wrong: { type: double, description: "chance that the advice is wrong: that what is stopped pays back, or what is kept or raised does not; null when too early. Not additive" }
  p_pays_back: { type: double, description: "chance that, on average, the margin of a customer's first year covers the cost; null when too early. Not additive" }
  expected_return: { type: double, description: "margin of the first year expected per money spent on average; null when too early. Not additive" }
  cost: { type: money, description: "cost of the complete months looked at. Not additive over level" }
  customers: { type: double, description: "new customers credited to touches of these months. Not additive over level" }
  margin_to_date: { type: money, description: "their margin so far, of their first 365 days; missing costs of goods at the rate of all others. Not additive over level" }
  expected_margin: { type: money, description: "the same with what is expected to the end of the 365 days; null when young. Not additive over level" }
  window_start: { type: date, description: "first day of the months looked at: the last two years, from the first month with a credited customer" }
  window_end: { type: date, description: "last day of them" }
  evidence: { type: text, description: "the same figures as sentences" }
checks:
  - not_null: [level, key, advice, reason, cost, evidence]
  - accepted: { column: advice, values: [stop, keep, raise, too_early] }
  - accepted: { column: reason, values: [ok, little_cost, young] }
  - expression: (advice = 'too_early') = (p_wrong is null)
  - expression: p_wrong is null or p_wrong between 0 and 1
---*/
select
  budget.level,
  budget.key,
  coalesce(keyword.channel, budget.key) as channel,
  keyword.platform,
  keyword.account,
  keyword.campaign,
  keyword.ad_group,
  keyword.keyword,
  keyword.match_type,
  default_model.model as credited_by,
  budget.advice,
  budget.reason,
  budget.p_wrong,
  budget.p_pays_back,
  budget.expected_return,
  budget.cost,
  budget.customers,
  budget.margin as margin_to_date,
  budget.expected_margin,
  budget.window_start,
  budget.window_end,
  budget.evidence
from budget
cross join default_model
left join keyword on budget.level = 'keyword' and keyword.keyword_id = budget.key
where budget.row_kind = 'advice'
