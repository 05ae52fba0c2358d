/*---
mart: attention_list
area: customers
summary: Customers and leads that wait for somebody here, why, since when, for whom and what is at stake.
grain: one row per customer or lead and reason
key: [subject_kind, subject_id, reason]
sorted_by: [rank]
reads: [attention_case, customer_360]
empty_without: [silver.activity, silver.deal, silver.lead, silver.invoice, silver.revenue_event]
columns:
  rank: { type: bigint, description: "1 is first: most at stake, then longest. Not additive" }
  subject_kind: { type: text, description: "customer or lead" }
  subject_id: { type: text, description: "the resolved customer; of a lead without one its id" }
  customer_id: { type: text, description: "the resolved customer; null for a lead without one" }
  reason: { type: text, description: "invoice_overdue: due and not paid in full; no_next_step: an open deal, no contact for 30 days and no task planned; lapsing: among the best fifth, below 50 % to buy again, bought within a year; no_answer: a message of 1 to 90 days ago that nobody answered; complaint_open: a complaint or ticket that is not done; task_overdue: a task that is not done in time; never_contacted: a lead of 2 to 90 days ago that nobody has called or written to" }
  since: { type: date, description: "when the oldest of its cases began: due date, last contact, last sale, message, complaint, lead" }
  case_count: { type: bigint, description: "invoices, deals, messages, tasks or complaints that wait" }
  owner_id: { type: text, description: "employee who has the oldest case, else who looks after the customer" }
  value_at_stake: { type: money, description: "open amount of invoices; amount of deals; lapsing: margin of a year so far; else margin expected of the customer in 12 months; null when not known. Not additive over reasons" }
  value_basis: { type: text, description: "what value_at_stake is: open_invoices, open_deals, margin_so_far or expected_margin" }
checks:
  - not_null: [subject_id, reason, since, case_count, rank]
  - accepted: { column: reason, values: [invoice_overdue, no_next_step, lapsing, no_answer, complaint_open, task_overdue, never_contacted] }
---*/
with ordered as (
  select
    attention_case.*,
    row_number() over (
      partition by subject_kind, subject_id, reason
      order by since, owner_id nulls last
    ) as case_rank
  from attention_case
  where since is not null
),

cases as (
  select
    subject_kind, subject_id, customer_id, reason,
    min(since) as since,
    count(*) as case_count,
    max(case when case_rank = 1 then owner_id end) as owner_id,
    sum(amount) as amount
  from ordered
  group by subject_kind, subject_id, customer_id, reason
),

valued as (
  select
    cases.*,
    coalesce(cases.owner_id, customer.owner_id) as known_owner_id,
    case
      when cases.reason in ('invoice_overdue', 'no_next_step') then cases.amount
      when cases.reason = 'lapsing'
      then product(
        cases.amount,
        cast(
          ratio(
            365,
            greatest(365, days_between(customer.first_order_date, customer.last_order_date))
          ) as decimal(18, 6)))
      else customer.expected_margin_12m
    end as value_at_stake,
    case
      when cases.reason = 'invoice_overdue' then 'open_invoices'
      when cases.reason = 'no_next_step' then 'open_deals'
      when cases.reason = 'lapsing' then 'margin_so_far'
      else 'expected_margin'
    end as value_basis
  from cases
  left join customer_360 as customer on customer.customer_id = cases.customer_id
)

select
  row_number() over (
    order by value_at_stake desc nulls last, since, subject_kind, subject_id, reason
  ) as rank,
  subject_kind,
  subject_id,
  customer_id,
  reason,
  since,
  case_count,
  known_owner_id as owner_id,
  value_at_stake,
  case when value_at_stake is not null then value_basis end as value_basis
from valued
