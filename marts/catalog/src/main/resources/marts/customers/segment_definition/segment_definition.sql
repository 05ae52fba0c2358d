/*---
mart: segment_definition
area: customers
summary: What the company's segments are called, mean and ask for, and how many customers each has now.
grain: one row per segment, those outside of the rules included
key: [segment]
reads: [customer_360, segment_rule]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.deal]
columns:
  segment: { type: text, description: "the name that other marts use" }
  segment_order: { type: bigint, description: "place in the company's order; from 101 for those outside of the rules" }
  label: { type: text, description: "name for people" }
  meaning: { type: text, description: "who they are, in one sentence" }
  rule: { type: text, description: "scores that make the segment, as far as no segment before it has them" }
  combination_count: { type: bigint, description: "combinations of the three scores that fall in it, of 125; 0 outside of the rules" }
  customer_count: { type: bigint, description: "valid customers in it at the as-of date" }
checks:
  - not_null: [segment, segment_order, label, meaning, customer_count]
---*/
with ruled as (
  select
    segment,
    min(segment_order) as segment_order,
    min(label) as label,
    min(meaning) as meaning,
    min(rule) as rule,
    count(*) as combination_count
  from segment_rule
  group by segment
),

outside as (
  select *
  from (
    values
      ('net_returns', 101, 'Net returns', 'Gave back more in 365 days than they bought.',
        'value of 365 days below zero'),
      ('lost', 102, 'Lost', 'Bought nothing for 365 days.', 'no sale in 365 days'),
      ('prospect', 103, 'Prospects', 'Have paid or won deals, but no sale yet.', 'no sale')
  ) as named (segment, segment_order, label, meaning, rule)
),

named as (
  select segment, segment_order, label, meaning, rule, combination_count from ruled
  union all
  select segment, segment_order, label, meaning, rule, 0
  from outside
  where not exists (select 1 from ruled where ruled.segment = outside.segment)
),

counted as (
  select segment, sum(case when is_valid_customer then 1 else 0 end) as customer_count
  from customer_360
  group by segment
)

select
  named.segment,
  named.segment_order,
  named.label,
  named.meaning,
  named.rule,
  named.combination_count,
  coalesce(counted.customer_count, 0) as customer_count
from named
left join counted on counted.segment = named.segment
where exists (select 1 from counted)
