/*---
mart: customer_late
area: service
summary: Who pays late by habit, and how likely so many late payments are by chance.
grain: one row per customer with an invoice of which it is known whether it was paid late
keep: step
key: [customer_id]
reads: [invoice_payment]
empty_without: [silver.invoice]
builder: { function: payment_habit, grouped_by: [basis], ordered_by: [customer_id] }
columns:
  customer_id: { type: text, description: "the resolved customer" }
  habit: { type: text, description: "late, mixed, prompt or unknown" }
  p_chance: { type: double, description: "largest probability of so many late payments by somebody who pays like everybody; null when unknown" }
  judged_count: { type: bigint, description: "invoices with a due date, not paid at once, of which it is known" }
  late_count: { type: bigint, description: "of them paid, or unpaid until now, more than 7 days late" }
  expected_late_count: { type: double, description: "late ones if the customer paid like everybody with invoices of the same terms" }
---*/
with judged as (
  select customer_id, term, case when days_overdue > 7 then 1 else 0 end as is_late
  from invoice_payment
  where kind = 'invoice'
    and customer_id is not null
    and due_date is not null
    and on_credit_amount > 0.005
    and (status in ('paid', 'overpaid') and paid_date is not null or days_overdue > 7)
),

shares as (
  select term, ratio(sum(is_late), count(*)) as late_share
  from judged
  group by term
),

counted as (
  select customer_id, term, count(*) as judged_count, sum(is_late) as late_count
  from judged
  group by customer_id, term
)

select
  'payment' as basis,
  counted.customer_id,
  cast(sum(counted.judged_count) as bigint) as judged_count,
  cast(sum(counted.late_count) as bigint) as late_count,
  cast(sum(counted.judged_count * shares.late_share) as decimal(18, 6)) as expected_late_count
from counted
join shares on shares.term = counted.term
group by counted.customer_id
