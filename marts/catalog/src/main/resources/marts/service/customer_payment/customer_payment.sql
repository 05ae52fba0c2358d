/*---
mart: customer_payment
area: service
summary: What each customer owes, how fast they pay, and whether paying late is their habit.
grain: one row per customer with an invoice
key: [customer_id]
reads: [invoice_payment, customer_late, settings]
empty_without: [silver.invoice]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  invoice_count: { type: bigint, description: "invoices, without credit notes" }
  credit_invoice_count: { type: bigint, description: "of them not paid on the day of their issue" }
  open_amount: { type: money, description: "what is owed, less what is owed back" }
  overdue_amount: { type: money, description: "of it what is overdue" }
  oldest_due_date: { type: date, description: "since when the oldest overdue invoice is due" }
  days_to_pay: { type: double, description: "days until invoices that were not paid at once were paid, by amount. Not additive" }
  judged_count: { type: bigint, description: "invoices with a due date, not paid at once, of which it is known whether they were late" }
  late_count: { type: bigint, description: "of them paid, or unpaid until now, more than 7 days late" }
  on_time_share: { type: double, description: "the others by judged_count; null without any. Not additive" }
  company_on_time_share: { type: double, description: "the same if the customer paid like everybody with invoices of the same terms. Not additive" }
  median_days_late: { type: double, description: "median days from due to paid, or until now; negative when early. Not additive" }
  habit: { type: text, description: "late (half or more are late, and that is no chance), prompt (at most a fifth is late), mixed, or unknown (fewer than 5 judged)" }
  p_chance: { type: double, description: "largest probability of so many late payments by somebody who pays like everybody; null when unknown. Not additive" }
checks:
  - not_null: [customer_id, invoice_count, habit]
  - accepted: { column: habit, values: [late, mixed, prompt, unknown] }
  - expression: late_count <= judged_count
  - same_total:
      here: open_amount
      there: open_amount
      of: invoice_payment
      where: customer_id is not null
---*/
with owed as (
  select
    invoice.customer_id,
    count(case when invoice.kind = 'invoice' then 1 end) as invoice_count,
    count(case when invoice.on_credit_amount > 0.005 then 1 end) as credit_invoice_count,
    sum(invoice.open_amount) as open_amount,
    sum(invoice.overdue_amount) as overdue_amount,
    min(case when invoice.overdue_amount > 0 then invoice.due_date end) as oldest_due_date,
    ratio(
      sum(case when invoice.on_credit_amount > 0.005 then invoice.day_amount end),
      sum(case when invoice.on_credit_amount > 0.005 then invoice.timed_amount end)
    ) as days_to_pay,
    median(
      case
        when invoice.on_credit_amount > 0.005 and invoice.kind = 'invoice'
          and (
            invoice.status in ('paid', 'overpaid') and invoice.paid_date is not null
            or invoice.days_overdue > 7)
        then days_between(invoice.due_date, coalesce(invoice.paid_date, settings.as_of_date))
      end
    ) as median_days_late
  from invoice_payment as invoice
  cross join settings
  where invoice.customer_id is not null
  group by invoice.customer_id
)

select
  owed.customer_id,
  owed.invoice_count,
  owed.credit_invoice_count,
  coalesce(owed.open_amount, 0) as open_amount,
  coalesce(owed.overdue_amount, 0) as overdue_amount,
  owed.oldest_due_date,
  owed.days_to_pay,
  coalesce(late.judged_count, 0) as judged_count,
  coalesce(late.late_count, 0) as late_count,
  ratio(late.judged_count - late.late_count, late.judged_count) as on_time_share,
  ratio(late.judged_count - late.expected_late_count, late.judged_count) as company_on_time_share,
  owed.median_days_late,
  coalesce(late.habit, 'unknown') as habit,
  late.p_chance
from owed
left join customer_late as late on late.customer_id = owed.customer_id
