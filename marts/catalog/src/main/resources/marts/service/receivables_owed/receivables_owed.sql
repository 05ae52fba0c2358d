/*---
mart: receivables_owed
area: service
summary: What was owed at the end of each month, and how old it was.
grain: one row per month from the first invoice or payment to the as-of date
keep: step
key: [month_start]
reads: [receivable_entry, invoice_document, settings]
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
---*/
with span as (
  select
    first_month,
    explode(sequence(0, cast(floor(ratio(days_between(first_month, as_of_date), 28)) as int)))
      as months_later
  from (
    select
      month_start(min(entry.entry_date)) as first_month,
      max(settings.as_of_date) as as_of_date
    from receivable_entry as entry
    cross join settings
  ) as edges
  where first_month is not null and exists (select 1 from invoice_document)
),

months as (
  select
    add_months(span.first_month, span.months_later) as month_start,
    least(
      cast(add_months(span.first_month, span.months_later + 1) as date) - 1, settings.as_of_date
    ) as month_end,
    add_months(span.first_month, span.months_later + 1) <= settings.as_of_date + 1 as is_complete
  from span
  cross join settings
  where add_months(span.first_month, span.months_later) <= settings.as_of_date
),

changes as (
  select source, invoice_id, month_start(balance_date) as month_start, sum(amount) as amount
  from receivable_entry
  where invoice_id is not null
  group by source, invoice_id, month_start(balance_date)
  having sum(amount) <> 0
),

balances as (
  select
    source,
    invoice_id,
    month_start as first_month,
    lead(month_start) over (partition by source, invoice_id order by month_start) as next_month,
    sum(amount) over (partition by source, invoice_id order by month_start) as open_amount
  from changes
),

owed as (
  select
    months.month_start,
    balances.open_amount,
    days_between(document.due_date, months.month_end) as days_late
  from balances
  join months
    on months.month_start >= balances.first_month
    and (balances.next_month is null or months.month_start < balances.next_month)
  join invoice_document as document
    on document.source = balances.source and document.invoice_id = balances.invoice_id
  where abs(balances.open_amount) > 0.005
),

aged as (
  select
    month_start,
    sum(open_amount) as open_amount,
    sum(case when open_amount > 0 and days_late > 0 then open_amount end) as overdue_amount,
    sum(case when open_amount > 0 and days_late <= 0 then open_amount end) as not_due_amount,
    sum(case when open_amount > 0 and days_late between 1 and 30 then open_amount end)
      as overdue_1_30,
    sum(case when open_amount > 0 and days_late between 31 and 60 then open_amount end)
      as overdue_31_60,
    sum(case when open_amount > 0 and days_late between 61 and 90 then open_amount end)
      as overdue_61_90,
    sum(case when open_amount > 0 and days_late > 90 then open_amount end) as overdue_over_90,
    sum(case when open_amount > 0 and days_late is null then open_amount end)
      as no_due_date_amount,
    sum(case when open_amount < 0 then open_amount end) as owed_back_amount
  from owed
  group by month_start
)

select
  months.month_start,
  months.month_end,
  months.is_complete,
  days_between(months.month_start, months.month_end) + 1 as days,
  coalesce(aged.open_amount, 0) as open_amount,
  coalesce(aged.overdue_amount, 0) as overdue_amount,
  coalesce(aged.not_due_amount, 0) as not_due_amount,
  coalesce(aged.overdue_1_30, 0) as overdue_1_30,
  coalesce(aged.overdue_31_60, 0) as overdue_31_60,
  coalesce(aged.overdue_61_90, 0) as overdue_61_90,
  coalesce(aged.overdue_over_90, 0) as overdue_over_90,
  coalesce(aged.no_due_date_amount, 0) as no_due_date_amount,
  coalesce(aged.owed_back_amount, 0) as owed_back_amount
from months
left join aged on aged.month_start = months.month_start
