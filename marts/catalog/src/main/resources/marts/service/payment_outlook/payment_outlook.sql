/*---
mart: payment_outlook
area: service
summary: When open invoices will be paid, and what would have been expected when a year of older ones was issued.
grain: one row per invoice that is open, or was issued in the twelve months that ended three months ago
keep: step
key: [source, invoice_id]
reads: [invoice_document, invoice_state, settings]
empty_without: [silver.invoice]
builder: { function: payment, grouped_by: [basis], ordered_by: [source, invoice_id] }
columns:
  source: { type: text, description: "source of the invoice" }
  invoice_id: { type: text, description: "the invoice" }
  term: { type: text, description: "days to pay, see invoice_payment" }
  expectation: { type: text, description: "expected, unlikely (fewer than half of such invoices were paid after so long) or too_few (paid invoices to tell); null when it is not open" }
  low_date: { type: date, description: "one of ten is paid before" }
  expected_date: { type: date, description: "as likely before as after" }
  high_date: { type: date, description: "nine of ten are paid by then; null where fewer ever were" }
  known_date: { type: date, description: "last day of the month before the issue; null when it is not tried" }
  issue_expectation: { type: text, description: "as expectation, from what was known on the known_date" }
  issue_low_date: { type: date, description: "as low_date" }
  issue_expected_date: { type: date, description: "as expected_date" }
  issue_high_date: { type: date, description: "as high_date" }
---*/
select
  'payment' as basis,
  document.source,
  document.invoice_id,
  document.customer_id,
  document.term,
  document.invoiced_date,
  document.due_date,
  state.paid_date,
  case
    when document.invoiced_date >= add_months(month_start(settings.as_of_date + 1), -15)
      and document.invoiced_date < add_months(month_start(settings.as_of_date + 1), -3)
    then month_start(document.invoiced_date) - 1
  end as known_date,
  settings.as_of_date
from invoice_document as document
cross join settings
join invoice_state as state
  on state.source = document.source and state.invoice_id = document.invoice_id
where document.kind = 'invoice'
  and document.invoiced_date > add_months(settings.as_of_date, -48)
  and state.on_credit_amount > 0.005
  and (state.open_amount > 0 or state.paid_date > document.invoiced_date)
