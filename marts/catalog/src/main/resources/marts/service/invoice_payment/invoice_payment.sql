/*---
mart: invoice_payment
area: service
summary: How fast each order was invoiced, how fast each invoice was paid, and when the open ones will be.
grain: one row per invoice or credit note up to the as-of date that was not cancelled
key: [source, invoice_id]
reads: [invoice_document, invoice_state, payment_outlook, settings]
empty_without: [silver.invoice]
columns:
  source: { type: text, description: "source of the invoice" }
  invoice_id: { type: text, description: "the invoice" }
  kind: { type: text, description: "invoice or credit_note" }
  order_id: { type: text, description: "what it bills" }
  customer_id: { type: text, description: "the resolved customer" }
  employee_id: { type: text, description: "who made it" }
  ordered_date: { type: date, description: "business date of the order" }
  invoiced_date: { type: date, description: "date of the invoice" }
  due_date: { type: date, description: "when it has to be paid" }
  term: { type: text, description: "days to pay: at_once, two_weeks (1 to 14), month (15 to 44), longer, not_told" }
  paid_date: { type: date, description: "from when it was fully paid; null when it is not, or when no payment is dated" }
  amount: { type: money, description: "what has to be paid, with tax where the source tells it; negative for a credit note" }
  credited_amount: { type: money, description: "taken off by credit notes; all of a credit note that reduces an invoice, so that the sum is 0" }
  paid_amount: { type: money, description: "payments less what was paid back, at the rate of the invoice" }
  undated_paid_amount: { type: money, description: "of it what only the source says, where it delivers no payments" }
  exchange_difference: { type: money, description: "what the payments were worth on their days less paid_amount" }
  open_amount: { type: money, description: "amount less credited and paid; negative when it is owed back" }
  overdue_amount: { type: money, description: "open amount that was due before the as-of date" }
  is_open: { type: boolean, description: "something is owed or owed back" }
  on_credit_amount: { type: money, description: "what was still to be paid when the day of the invoice ended, credits deducted" }
  timed_amount: { type: money, description: "payments up to what was due: the weights of weighted_days_to_pay" }
  day_amount: { type: money, description: "these payments, each times its days from the invoice" }
  days_to_invoice: { type: bigint, description: "calendar days from order to invoice; null for a credit note. Not additive" }
  days_to_pay: { type: bigint, description: "from the invoice to paid_date; negative when it was prepaid. Not additive" }
  weighted_days_to_pay: { type: double, description: "day_amount by timed_amount: part payments count by amount. Not additive" }
  days_overdue: { type: bigint, description: "days by which it was, or is until now, paid late; 0 when in time; null without due date or when nothing was to be paid. Not additive" }
  ageing_band: { type: text, description: "of the open amount: not_due, 1_30, 31_60, 61_90, over_90, no_due_date or owed_back; null when nothing is open" }
  ageing_order: { type: bigint, description: "order of the bands. Not additive" }
  status: { type: text, description: "open, part_paid, paid, credited, overpaid or no_amount" }
  expectation: { type: text, description: "of an open invoice: expected, unlikely (fewer than half of such invoices were paid after so long) or too_few (paid invoices to tell); null where nothing was to be paid and more went back than came" }
  expected_payment_date: { type: date, description: "as likely paid before as after, given that it is not paid yet" }
  expected_payment_date_low: { type: date, description: "one of ten is paid before" }
  expected_payment_date_high: { type: date, description: "nine of ten are paid by then; null where fewer ever were" }
  expected_week: { type: date, description: "Monday of the week of expected_payment_date" }
checks:
  - not_null: [source, invoice_id, kind, invoiced_date, status]
  - accepted: { column: status, values: [open, part_paid, paid, credited, overpaid, no_amount] }
  - expression: amount = credited_amount + paid_amount + open_amount
  - expression: expected_payment_date > invoiced_date
  - expression: expected_payment_date between coalesce(expected_payment_date_low, expected_payment_date) and coalesce(expected_payment_date_high, expected_payment_date)
---*/
with stated as (
  select
    document.*,
    settings.as_of_date,
    state.is_home,
    state.paid_date,
    state.credited_amount,
    state.paid_amount,
    state.undated_paid_amount,
    state.exchange_difference,
    state.open_amount,
    state.on_credit_amount,
    state.timed_amount,
    state.day_amount,
    -- a credit note that stands alone is owed back: the same words with the signs changed
    case when document.amount < 0 then -state.open_amount else state.open_amount end as left_amount,
    case when document.amount < 0 then -state.paid_amount else state.paid_amount end as done_amount,
    case when document.amount < 0 then -state.due_amount else state.due_amount end as due_amount,
    case
      when state.open_amount < 0 then 'owed_back'
      when state.open_amount = 0 or state.open_amount is null then null
      when document.due_date is null then 'no_due_date'
      when document.due_date >= settings.as_of_date then 'not_due'
      when days_between(document.due_date, settings.as_of_date) <= 30 then '1_30'
      when days_between(document.due_date, settings.as_of_date) <= 60 then '31_60'
      when days_between(document.due_date, settings.as_of_date) <= 90 then '61_90'
      else 'over_90'
    end as ageing_band
  from invoice_document as document
  cross join settings
  left join invoice_state as state
    on state.source = document.source and state.invoice_id = document.invoice_id
)

select
  stated.source,
  stated.invoice_id,
  stated.kind,
  stated.order_id,
  stated.customer_id,
  stated.employee_id,
  stated.ordered_date,
  stated.invoiced_date,
  stated.due_date,
  stated.term,
  stated.paid_date,
  stated.amount,
  stated.credited_amount,
  stated.paid_amount,
  stated.undated_paid_amount,
  stated.exchange_difference,
  stated.open_amount,
  case
    when stated.open_amount > 0 and stated.due_date < stated.as_of_date then stated.open_amount
    when stated.amount is not null then 0
  end as overdue_amount,
  coalesce(stated.open_amount <> 0, false) as is_open,
  stated.on_credit_amount,
  stated.timed_amount,
  stated.day_amount,
  case
    when stated.kind = 'invoice' then days_between(stated.ordered_date, stated.invoiced_date)
  end as days_to_invoice,
  days_between(stated.invoiced_date, stated.paid_date) as days_to_pay,
  ratio(stated.day_amount, stated.timed_amount) as weighted_days_to_pay,
  case
    when stated.due_date is null then null
    when stated.open_amount > 0
    then greatest(0, days_between(stated.due_date, stated.as_of_date))
    when stated.paid_date is not null
    then greatest(0, days_between(stated.due_date, stated.paid_date))
  end as days_overdue,
  stated.ageing_band,
  case stated.ageing_band
    when 'not_due' then 1
    when '1_30' then 2
    when '31_60' then 3
    when '61_90' then 4
    when 'over_90' then 5
    when 'no_due_date' then 6
    when 'owed_back' then 7
  end as ageing_order,
  case
    when stated.amount is null then 'no_amount'
    when not stated.is_home then 'credited'
    when stated.left_amount > 0 and stated.done_amount > 0.005 then 'part_paid'
    when stated.left_amount > 0 then 'open'
    when stated.left_amount < 0 then 'overpaid'
    when stated.due_amount > 0.005 then 'paid'
    else 'credited'
  end as status,
  outlook.expectation,
  outlook.expected_date as expected_payment_date,
  outlook.low_date as expected_payment_date_low,
  outlook.high_date as expected_payment_date_high,
  outlook.expected_date - cast(iso_weekday(outlook.expected_date) - 1 as int) as expected_week
from stated
left join payment_outlook as outlook
  on outlook.source = stated.source and outlook.invoice_id = stated.invoice_id
