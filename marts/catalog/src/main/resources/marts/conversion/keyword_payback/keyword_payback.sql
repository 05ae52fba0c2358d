/*---
mart: keyword_payback
area: conversion
summary: When the cost of a keyword's month came back, or will, from the margin of the customers it brought.
grain: one row per keyword, month of the cost and attribution model; keywords that sold nothing are kept
key: [model, keyword_id, cohort_month]
sorted_by: [model, cohort_month, keyword_id]
reads: [keyword_cohort, payback_range, settings]
empty_without: [silver.ad_spend, silver.touch]
columns:
  platform: { type: text, description: "ad platform" }
  account: { type: text, description: "ad account" }
  campaign: { type: text, description: "campaign" }
  ad_group: { type: text, description: "ad group" }
  keyword: { type: text, description: "keyword; null for spend without keyword" }
  match_type: { type: text, description: "match type" }
  keyword_id: { type: text, description: "the keyword" }
  model: { type: text, description: "attribution model that says whose customers they are" }
  cohort_month: { type: date, description: "month of the cost and of the credited touches" }
  cost: { type: money, description: "cost of the month. Not additive over model" }
  first_cost_date: { type: date, description: "first day with a cost in the month, from which days are counted" }
  customers: { type: double, description: "new customers credited to touches of the month. Not additive over model" }
  margin_to_date: { type: money, description: "their credited margin up to the as-of date, refunds deducted; null when a cost of goods is missing. Not additive over model" }
  recovered_share: { type: double, description: "margin_to_date by cost; null without cost. Not additive" }
  first_payback_date: { type: date, description: "first day on which the margin reached the cost" }
  sustained_payback_date: { type: date, description: "day since which the margin has stayed at the cost or above; refunds can undo an earlier one" }
  payback_days: { type: bigint, description: "days from first_cost_date to sustained_payback_date; 0 without cost. Not additive" }
  expected_payback_date_low: { type: date, description: "80 % range of the day on which the cost will be back to stay: of the futures that bring it back, a tenth do so earlier; the known day when paid back; null where expectation says why. Knows only the customers credited so far, so the range of a month that is not mature is rather late" }
  expected_payback_date_high: { type: date, description: "day by which nine futures in ten have brought the cost back; the known day when paid back; null when more than a tenth do not within three years" }
  expectation: { type: text, description: "paid_back: the range is the known day; expected: within the range; possible: not before its begin, and perhaps never; unlikely: at most one future in ten brings the cost back within three years; not_fitted: too little is known of customers who came back to foresee anything; else why there is nothing to expect, as status: no_customers, too_early, no_cost, no_margin" }
  age_days: { type: bigint, description: "days from first_cost_date to the as-of date. Not additive" }
  status: { type: text, description: "paid_back; open: not yet; reverted: was paid back and is not; no_customers: the lookback is over and nobody bought; too_early: nobody bought, but may; no_cost; no_margin: a cost of goods is missing" }
  is_mature: { type: boolean, description: "the lookback after the month's end is over, so no further customer will be credited to it" }
checks:
  - not_null: [model, keyword_id, cohort_month, status, expectation, is_mature]
  - accepted: { column: status, values: [paid_back, open, reverted, no_customers, too_early, no_cost, no_margin] }
  - expression: sustained_payback_date is null or sustained_payback_date >= first_payback_date
  - accepted: { column: expectation, values: [paid_back, expected, possible, unlikely, not_fitted, no_customers, too_early, no_cost, no_margin] }
  - expression: expected_payback_date_low is null or expected_payback_date_high is null or expected_payback_date_low <= expected_payback_date_high
  - expression: (expectation in ('paid_back', 'expected', 'possible')) = (expected_payback_date_low is not null)
  - expression: (expectation in ('paid_back', 'expected')) = (expected_payback_date_high is not null)
  - expression: (status = 'paid_back') = (sustained_payback_date is not null)
---*/
select
  cohort.platform,
  cohort.account,
  cohort.campaign,
  cohort.ad_group,
  cohort.keyword,
  cohort.match_type,
  cohort.keyword_id,
  cohort.model,
  cohort.cohort_month,
  cohort.cost,
  cohort.first_cost_date,
  cohort.customers,
  cohort.margin_to_date,
  cohort.recovered_share,
  cohort.first_payback_date,
  cohort.sustained_payback_date,
  cohort.payback_days,
  case
    when cohort.status = 'paid_back' then cohort.sustained_payback_date
    else cast(settings.as_of_date + cast(expected.low_days as int) as date)
  end as expected_payback_date_low,
  case
    when cohort.status = 'paid_back' then cohort.sustained_payback_date
    else cast(settings.as_of_date + cast(expected.high_days as int) as date)
  end as expected_payback_date_high,
  case
    when cohort.status in ('open', 'reverted') then coalesce(expected.expectation, 'not_fitted')
    else cohort.status
  end as expectation,
  cohort.age_days,
  cohort.status,
  cohort.is_mature
from keyword_cohort as cohort
cross join settings
left join payback_range as expected
  on expected.model = cohort.model
  and expected.keyword_id = cohort.keyword_id
  and expected.cohort_month = cohort.cohort_month
