/*---
mart: receivable_entry
area: service
summary: What every invoice made the company's customers owe, and what took it off again, entry by entry.
grain: one row per charge, credit and payment up to the as-of date
keep: step
key: []
reads: [invoice_document, silver.payment, settings]
empty_without: [silver.invoice, silver.payment]
columns:
  source: { type: text, description: "source of the invoice" }
  invoice_id: { type: text, description: "the invoice that it belongs to; null for a payment that names no known invoice" }
  invoiced_date: { type: date, description: "date of that invoice" }
  kind: { type: text, description: "charge, credit, payment, repayment (money that went back) or told (paid without a date, as the source says where it delivers no payments)" }
  entry_date: { type: date, description: "when it happened; null where only the source says so" }
  balance_date: { type: date, description: "from when it counts in what is owed: not before the invoice; the due date of what is told" }
  amount: { type: money, description: "positive when more is owed; in the reporting currency, at the rate of the invoice" }
  delivered_amount: { type: money, description: "the same at the rate of its own day" }
---*/
with charges as (
  select
    source,
    home_id as invoice_id,
    home_date as invoiced_date,
    case when home_id = invoice_id then 'charge' else 'credit' end as kind,
    invoiced_date as entry_date,
    greatest(invoiced_date, home_date) as balance_date,
    amount
  from invoice_document
  where amount is not null
),

by_order as (
  select
    source,
    order_id,
    invoice_id,
    row_number() over (
      partition by source, order_id order by amount desc, invoice_id
    ) as size_rank
  from invoice_document
  where kind = 'invoice'
    and amount is not null
    and order_id in (select order_id from silver.payment where invoice_id is null)
),

named_payments as (
  select payment.*, coalesce(payment.invoice_id, by_order.invoice_id) as paid_invoice_id
  from silver.payment as payment
  left join by_order
    on payment.invoice_id is null
    and by_order.source = payment._source
    and by_order.order_id = payment.order_id
    and by_order.size_rank = 1
),

payments as (
  select
    payment._source as source,
    payment.paid_date,
    payment.amount,
    named.home_id as invoice_id,
    named.home_date as invoiced_date,
    case
      when named.currency = payment.currency
        and payment.currency <> settings.currency
        and named.amount_original <> 0
      then product(
        named.amount,
        cast(ratio(payment.amount_original, named.amount_original) as decimal(19, 8)))
      else payment.amount
    end as settled_amount,
    named.home_id <> named.invoice_id or payment.amount < 0 as is_repayment
  from named_payments as payment
  cross join settings
  left join invoice_document as named
    on named.source = payment._source
    and named.invoice_id = payment.paid_invoice_id
    and named.amount is not null
  where payment.paid_date <= settings.as_of_date and payment.amount is not null
),

without_payments as (
  select charges.source, charges.invoice_id, sum(charges.amount) as amount
  from charges
  where not exists (
    select 1 from silver.payment as payment where payment._source = charges.source
  )
  group by charges.source, charges.invoice_id
)

select
  source,
  invoice_id,
  invoiced_date,
  kind,
  entry_date,
  balance_date,
  amount,
  amount as delivered_amount
from charges
union all
select
  source,
  invoice_id,
  invoiced_date,
  case when is_repayment then 'repayment' else 'payment' end as kind,
  paid_date as entry_date,
  greatest(paid_date, invoiced_date) as balance_date,
  -settled_amount as amount,
  -amount as delivered_amount
from payments
union all
select
  without_payments.source,
  without_payments.invoice_id,
  document.invoiced_date,
  'told' as kind,
  cast(null as date) as entry_date,
  greatest(
    document.invoiced_date, least(document.due_date, settings.as_of_date)) as balance_date,
  document.told_open_amount - without_payments.amount as amount,
  document.told_open_amount - without_payments.amount as delivered_amount
from without_payments
join invoice_document as document
  on document.source = without_payments.source
  and document.invoice_id = without_payments.invoice_id
cross join settings
where document.told_open_amount <> without_payments.amount
