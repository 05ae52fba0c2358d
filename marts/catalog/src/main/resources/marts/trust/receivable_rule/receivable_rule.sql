/*---
mart: receivable_rule
area: trust
summary: The reconciliation rules of receivables; no payment is lost, and what is open is the same by invoice and by month.
grain: one row per rule that has something to compare
keep: step
key: [rule]
reads: [invoice_payment, receivables_month, silver.payment, settings]
columns:
  rule: { type: text, description: "what has to agree" }
  left_name: { type: text, description: "one way" }
  left_value: { type: money, description: "its result" }
  right_name: { type: text, description: "the other way" }
  right_value: { type: money, description: "its result" }
---*/
with received as (
  select sum(payment.amount) as amount
  from silver.payment as payment
  cross join settings
  where payment.paid_date <= settings.as_of_date
    and exists (select 1 from receivables_month)
),

invoiced as (
  select
    sum(paid_amount - undated_paid_amount + exchange_difference) as paid_amount,
    sum(open_amount) as open_amount
  from invoice_payment
),

monthly as (
  select
    sum(unassigned_amount) as unassigned_amount,
    max_by(open_amount, month_start) as open_amount
  from receivables_month
),

rules as (
  select
    'payments by invoice' as rule,
    'payments' as left_name,
    received.amount as left_value,
    'invoice_payment and payments without invoice' as right_name,
    coalesce(invoiced.paid_amount, 0) + coalesce(monthly.unassigned_amount, 0) as right_value
  from received cross join invoiced cross join monthly
  union all
  select
    'open amount by month', 'invoice_payment', invoiced.open_amount,
    'receivables_month, the last month', monthly.open_amount
  from invoiced cross join monthly
)

select rule, left_name, left_value, right_name, right_value
from rules
where left_value is not null or right_value <> 0
