/*---
mart: payment_accuracy
area: service
summary: What was expected when invoices were issued, from what was known the month before, and when they were paid.
grain: one row per term with an invoice of the twelve months that ended three months before the as-of date
key: [term]
reads: [payment_outlook, invoice_payment, settings]
empty_without: [silver.invoice]
columns:
  term: { type: text, description: "days to pay: at_once, two_weeks, month, longer, not_told" }
  tried_count: { type: bigint, description: "invoices of these months that were not paid at once" }
  untold_count: { type: bigint, description: "of them without a range: too few paid invoices were known" }
  inside_count: { type: bigint, description: "paid within the range, or unpaid while it lasts" }
  early_count: { type: bigint, description: "paid before the range began" }
  late_count: { type: bigint, description: "paid after its end, or still unpaid then" }
  coverage: { type: double, description: "inside_count by those with a range; 0.8 was meant. Not additive" }
  compared_count: { type: bigint, description: "invoices with an expected date that are paid" }
  median_error_days: { type: double, description: "median days from the expected date to the payment; above 0 they came later. Not additive" }
  median_absolute_error_days: { type: double, description: "median distance in days. Not additive" }
checks:
  - not_null: [term, tried_count]
  - expression: tried_count = untold_count + inside_count + early_count + late_count
---*/
with tried as (
  select
    outlook.term,
    outlook.issue_expectation,
    outlook.issue_low_date as low_date,
    outlook.issue_high_date as high_date,
    days_between(outlook.issue_expected_date, invoice.paid_date) as error_days,
    coalesce(invoice.paid_date, settings.as_of_date + 1) as reached_date,
    invoice.paid_date is not null as is_paid
  from payment_outlook as outlook
  cross join settings
  join invoice_payment as invoice
    on invoice.source = outlook.source and invoice.invoice_id = outlook.invoice_id
  where outlook.issue_expectation is not null
),

placed as (
  select
    term,
    error_days,
    case
      when issue_expectation = 'too_few' then 'untold'
      when reached_date > high_date then 'late'
      when is_paid and reached_date < coalesce(low_date, reached_date + 1) then 'early'
      else 'inside'
    end as place
  from tried
),

counted as (
  select
    term,
    count(*) as tried_count,
    count(case when place = 'untold' then 1 end) as untold_count,
    count(case when place = 'inside' then 1 end) as inside_count,
    count(case when place = 'early' then 1 end) as early_count,
    count(case when place = 'late' then 1 end) as late_count,
    count(error_days) as compared_count,
    median(error_days) as median_error_days,
    median(abs(error_days)) as median_absolute_error_days
  from placed
  group by term
)

select
  term,
  tried_count,
  untold_count,
  inside_count,
  early_count,
  late_count,
  ratio(inside_count, tried_count - untold_count) as coverage,
  compared_count,
  median_error_days,
  median_absolute_error_days
from counted
