/*---
mart: receivables_month
area: service
summary: What was owed at the end of each month, how old it was, and how many days of sales it is, on three ways.
grain: one row per month from the first invoice or payment to the as-of date
key: [month_start]
reads: [receivables_owed, receivable_entry, invoice_state]
empty_without: [silver.invoice]
columns:
  month_start: { type: date, description: "first day of the month" }
  month_end: { type: date, description: "last day of the month, or the as-of date" }
  is_complete: { type: boolean, description: "the month is over" }
  days: { type: bigint, description: "days of the month up to month_end" }
  open_amount: { type: money, description: "owed at month_end, less what was owed back. Not additive" }
  overdue_amount: { type: money, description: "owed and due before month_end. Not additive" }
  not_due_amount: { type: money, description: "owed and not yet due. Not additive" }
  overdue_1_30: { type: money, description: "owed, 1 to 30 days after it was due. Not additive" }
  overdue_31_60: { type: money, description: "31 to 60 days. Not additive" }
  overdue_61_90: { type: money, description: "61 to 90 days. Not additive" }
  overdue_over_90: { type: money, description: "more than 90 days. Not additive" }
  no_due_date_amount: { type: money, description: "owed without a due date. Not additive" }
  owed_back_amount: { type: money, description: "what was owed to customers, negative. Not additive" }
  credit_sales: { type: money, description: "invoices of the month that were not paid on the day of their issue: what was then still to be paid, credits until today deducted" }
  paid_invoice_amount: { type: money, description: "invoices fully paid in the month, credits deducted; those paid at once included" }
  paid_day_amount: { type: money, description: "these, times their days to pay" }
  paid_invoice_count: { type: bigint, description: "number of these invoices" }
  paid_day_count: { type: bigint, description: "sum of their days to pay" }
  credit_paid_amount: { type: money, description: "of paid_invoice_amount the invoices that were not paid at once" }
  credit_paid_day_amount: { type: money, description: "these, times their days to pay" }
  unassigned_amount: { type: money, description: "payments of the month that name no known invoice" }
  dso_invoice: { type: double, description: "paid_day_amount by paid_invoice_amount: days until an invoice paid in the month was paid, by amount. Not additive" }
  dso_invoice_simple: { type: double, description: "paid_day_count by paid_invoice_count. Not additive" }
  dso_invoice_credit: { type: double, description: "credit_paid_day_amount by credit_paid_amount. Not additive" }
  dso_balance: { type: double, description: "open_amount by credit_sales, times days; null without such sales. Not additive" }
  dso_countback: { type: double, description: "days of the latest credit sales, counted back, that make up open_amount; null when it is more than all of them, or owed back. Not additive" }
  dso_best: { type: double, description: "not_due_amount by credit_sales, times days: when everybody pays in time. Not additive" }
checks:
  - not_null: [month_start, month_end, days, open_amount]
  - expression: open_amount = overdue_amount + not_due_amount + no_due_date_amount + owed_back_amount
  - expression: overdue_amount = overdue_1_30 + overdue_31_60 + overdue_61_90 + overdue_over_90
---*/
with flows as (
  select
    month_start(invoiced_date) as month_start,
    on_credit_amount as credit_sales,
    cast(null as decimal(18, 6)) as paid_invoice_amount,
    cast(null as decimal(18, 6)) as paid_day_amount,
    cast(null as bigint) as days_to_pay,
    false as was_on_credit,
    cast(null as decimal(18, 6)) as unassigned_amount
  from invoice_state
  where on_credit_amount > 0.005
  union all
  select
    month_start(paid_date),
    null,
    timed_amount,
    day_amount,
    days_between(invoiced_date, paid_date),
    on_credit_amount > 0.005,
    null
  from invoice_state
  where paid_date is not null
  union all
  select month_start(entry_date), null, null, null, null, false, -delivered_amount
  from receivable_entry
  where invoice_id is null
),

summed as (
  select
    month_start,
    cast(sum(credit_sales) as decimal(18, 6)) as credit_sales,
    sum(paid_invoice_amount) as paid_invoice_amount,
    sum(paid_day_amount) as paid_day_amount,
    count(days_to_pay) as paid_invoice_count,
    sum(days_to_pay) as paid_day_count,
    sum(case when was_on_credit then paid_invoice_amount end) as credit_paid_amount,
    sum(case when was_on_credit then paid_day_amount end) as credit_paid_day_amount,
    sum(unassigned_amount) as unassigned_amount
  from flows
  group by month_start
),

standing as (
  select owed.*, coalesce(summed.credit_sales, 0) as credit_sales
  from receivables_owed as owed
  left join summed on summed.month_start = owed.month_start
),

counted_back as (
  select
    present.month_start,
    present.open_amount,
    earlier.days,
    earlier.credit_sales,
    sum(earlier.credit_sales) over (
      partition by present.month_start order by earlier.month_start desc
    ) as sales_so_far
  from standing as present
  join standing as earlier on earlier.month_start <= present.month_start
),

countback as (
  select
    month_start,
    case
      when max(open_amount) >= 0 and max(open_amount) <= max(sales_so_far)
      then sum(
        case
          when open_amount <= sales_so_far - credit_sales then 0
          when open_amount >= sales_so_far then cast(days as double)
          else ratio(open_amount - (sales_so_far - credit_sales), credit_sales) * days
        end
      )
    end as dso_countback
  from counted_back
  group by month_start
)

select
  standing.month_start,
  standing.month_end,
  standing.is_complete,
  standing.days,
  standing.open_amount,
  standing.overdue_amount,
  standing.not_due_amount,
  standing.overdue_1_30,
  standing.overdue_31_60,
  standing.overdue_61_90,
  standing.overdue_over_90,
  standing.no_due_date_amount,
  standing.owed_back_amount,
  standing.credit_sales,
  coalesce(summed.paid_invoice_amount, 0) as paid_invoice_amount,
  coalesce(summed.paid_day_amount, 0) as paid_day_amount,
  coalesce(summed.paid_invoice_count, 0) as paid_invoice_count,
  coalesce(summed.paid_day_count, 0) as paid_day_count,
  coalesce(summed.credit_paid_amount, 0) as credit_paid_amount,
  coalesce(summed.credit_paid_day_amount, 0) as credit_paid_day_amount,
  coalesce(summed.unassigned_amount, 0) as unassigned_amount,
  ratio(summed.paid_day_amount, summed.paid_invoice_amount) as dso_invoice,
  ratio(summed.paid_day_count, summed.paid_invoice_count) as dso_invoice_simple,
  ratio(summed.credit_paid_day_amount, summed.credit_paid_amount) as dso_invoice_credit,
  ratio(standing.open_amount, standing.credit_sales) * standing.days as dso_balance,
  countback.dso_countback,
  ratio(standing.not_due_amount, standing.credit_sales) * standing.days as dso_best
from standing
left join summed on summed.month_start = standing.month_start
left join countback on countback.month_start = standing.month_start
