/*---
mart: default_model
area: conversion
summary: The attribution model of figures that follow one model only.
grain: one row when anything is credited
keep: step
key: [model]
reads: [attribution_credit, settings]
empty_without: [silver.touch]
columns:
  model: { type: text, description: "the company's default; last_non_direct where that one is not offered, such as markov with few sales" }
---*/
with offered as (
  select distinct model from attribution_credit
)

select
  coalesce(
    max(case when offered.model = settings.default_model then offered.model end),
    'last_non_direct') as model
from offered
cross join settings
having count(*) > 0
