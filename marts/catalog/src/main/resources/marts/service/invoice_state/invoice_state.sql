/*---
mart: invoice_state
area: service
summary: How far each invoice is paid at the as-of date.
grain: one row per invoice or credit note that was not cancelled
keep: step
key: [source, invoice_id]
reads: [invoice_document, receivable_entry]
empty_without: [silver.invoice]
columns:
  source: { type: text, description: "source of the invoice" }
  invoice_id: { type: text, description: "the invoice" }
  kind: { type: text, description: "invoice or credit_note" }
  invoiced_date: { type: date, description: "date of the invoice; of the one that a credit note reduces" }
  is_home: { type: boolean, description: "not a credit note that reduces an invoice" }
  amount: { type: money, description: "what has to be paid" }
  credited_amount: { type: money, description: "credit notes against it; all of a credit note that reduces an invoice" }
  paid_amount: { type: money, description: "amount less credited and open" }
  undated_paid_amount: { type: money, description: "of it what only the source says" }
  exchange_difference: { type: money, description: "what payments were worth on their day less paid_amount" }
  open_amount: { type: money, description: "what is owed; negative when it is owed back" }
  due_amount: { type: money, description: "amount less credited" }
  on_credit_amount: { type: money, description: "what was to be paid after the day of issue, credits deducted" }
  timed_amount: { type: money, description: "payments up to what was due" }
  day_amount: { type: money, description: "these, each times its days from the invoice" }
  paid_date: { type: date, description: "from when it was fully paid; null when it is not, or nothing was to be paid" }
---*/
with sums as (
  select
    source,
    invoice_id,
    cast(-coalesce(sum(case when kind = 'credit' then amount end), 0)
      as decimal(18, 6)) as credited_amount,
    cast(-coalesce(sum(case when kind = 'told' then amount end), 0)
      as decimal(18, 6)) as undated_paid_amount,
    cast(-coalesce(sum(
      case when kind in ('payment', 'repayment', 'told') then delivered_amount end
    ), 0) as decimal(18, 6)) as delivered_amount,
    cast(-coalesce(sum(
      case when kind in ('payment', 'repayment') and entry_date <= invoiced_date then amount end
    ), 0) as decimal(18, 6)) as prepaid_amount,
    cast(-coalesce(sum(case when kind in ('payment', 'repayment') then amount end), 0)
      as decimal(18, 6)) as dated_amount,
    cast(sum(amount) as decimal(18, 6)) as balance,
    cast(sum(case when kind in ('charge', 'credit') then amount end)
      as decimal(18, 6)) as due_amount,
    min(case when kind in ('payment', 'repayment') then entry_date end) as first_date,
    max(case when kind in ('payment', 'repayment') then entry_date end) as last_date
  from receivable_entry
  where invoice_id is not null
  group by source, invoice_id
),

by_day as (
  select source, invoice_id, invoiced_date, entry_date, -sum(amount) as paid_amount
  from receivable_entry
  where kind in ('payment', 'repayment') and invoice_id is not null
  group by source, invoice_id, invoiced_date, entry_date
),

-- what was paid on more than one day
running as (
  select
    by_day.source,
    by_day.invoice_id,
    by_day.invoiced_date,
    by_day.entry_date,
    sums.due_amount,
    cast(by_day.paid_amount as decimal(18, 6)) as paid_amount,
    cast(sum(by_day.paid_amount) over (
      partition by by_day.source, by_day.invoice_id order by by_day.entry_date
    ) as decimal(18, 6)) as paid_so_far
  from sums
  join by_day on by_day.source = sums.source and by_day.invoice_id = sums.invoice_id
  where sums.first_date < sums.last_date
),

parts as (
  select
    running.*,
    cast(
      least(paid_so_far, due_amount) - least(paid_so_far - paid_amount, due_amount)
      as decimal(18, 6)) as part,
    max(case when paid_so_far < due_amount - 0.005 then entry_date end) over (
      partition by source, invoice_id
    ) as short_date
  from running
),

timed as (
  select
    source,
    invoice_id,
    sum(part) as timed_amount,
    sum(product(part, cast(days_between(invoiced_date, entry_date) as decimal(19, 8))))
      as day_amount,
    min(case when short_date is null or entry_date > short_date then entry_date end) as paid_date
  from parts
  group by source, invoice_id
),

settled as (
  select
    document.source,
    document.invoice_id,
    document.kind,
    document.home_date as invoiced_date,
    document.home_id = document.invoice_id as is_home,
    document.amount,
    case
      when document.home_id = document.invoice_id then sums.credited_amount else document.amount
    end as credited_amount,
    case when abs(sums.balance) <= 0.005 then 0 else coalesce(sums.balance, 0) end as open_amount,
    coalesce(sums.undated_paid_amount, 0) as undated_paid_amount,
    coalesce(sums.delivered_amount, 0) as delivered_amount,
    coalesce(sums.prepaid_amount, 0) as prepaid_amount,
    coalesce(sums.due_amount, 0) as due_amount,
    sums.first_date,
    timed.invoice_id is not null as has_parts,
    cast(least(sums.dated_amount, sums.due_amount) as decimal(18, 6)) as single_amount,
    timed.timed_amount,
    timed.day_amount,
    timed.paid_date
  from invoice_document as document
  left join sums on sums.source = document.source and sums.invoice_id = document.invoice_id
  left join timed on timed.source = document.source and timed.invoice_id = document.invoice_id
  where document.amount is not null
)

select
  source,
  invoice_id,
  kind,
  invoiced_date,
  is_home,
  amount,
  credited_amount,
  amount - credited_amount - open_amount as paid_amount,
  undated_paid_amount,
  case
    when is_home then delivered_amount - (amount - credited_amount - open_amount) else 0
  end as exchange_difference,
  open_amount,
  due_amount,
  case
    when kind = 'invoice' then greatest(0, due_amount - prepaid_amount) else 0
  end as on_credit_amount,
  case
    when has_parts then timed_amount when first_date is not null then single_amount
  end as timed_amount,
  case
    when has_parts then day_amount
    when first_date is not null
    then product(
      single_amount, cast(days_between(invoiced_date, first_date) as decimal(19, 8)))
  end as day_amount,
  case
    when open_amount > 0 or due_amount <= 0.005 then null
    when has_parts then paid_date
    else first_date
  end as paid_date
from settled
