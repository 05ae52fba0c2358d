/*---
mart: invoice_document
area: service
summary: Invoices and credit notes up to the as-of date, each with the invoice that its money belongs to.
grain: one row per invoice or credit note that was not cancelled
keep: step
key: [source, invoice_id]
reads: [silver.invoice, silver.sales_order, settings]
empty_without: [silver.invoice]
columns:
  source: { type: text, description: "source of the invoice" }
  invoice_id: { type: text, description: "the invoice" }
  kind: { type: text, description: "invoice or credit_note; a negative amount is a credit note" }
  home_id: { type: text, description: "the invoice that a credit note reduces: the largest of its order, or of the order that was given back; itself for all others" }
  home_date: { type: date, description: "date of that invoice" }
  order_id: { type: text, description: "what it bills" }
  customer_id: { type: text, description: "the resolved customer" }
  employee_id: { type: text, description: "who made it" }
  ordered_date: { type: date, description: "business date of the order" }
  invoiced_date: { type: date, description: "date of the invoice" }
  due_date: { type: date, description: "when it has to be paid" }
  term: { type: text, description: "days to pay: at_once, two_weeks (1 to 14), month (15 to 44), longer, not_told" }
  amount: { type: money, description: "what has to be paid, with tax where the source tells it; negative for a credit note" }
  currency: { type: text, description: "currency of the invoice" }
  amount_original: { type: money, description: "what has to be paid, in that currency" }
  told_open_amount: { type: money, description: "what the source says is unpaid: 0 where it says paid; null where it says nothing" }
---*/
with documents as (
  select
    invoice._source as source,
    invoice.invoice_id,
    case
      when invoice.kind = 'credit_note' or invoice.amount < 0 then 'credit_note' else 'invoice'
    end as kind,
    invoice.order_id,
    coalesce(sold.original_order_id, invoice.order_id) as billed_order_id,
    invoice.customer_id,
    invoice.employee_id,
    sold.order_date as ordered_date,
    invoice.invoiced_date,
    invoice.due_date,
    coalesce(invoice.amount_gross, invoice.amount) as amount,
    invoice.currency,
    case
      when invoice.amount_gross is null then invoice.amount_original
      else product(
        invoice.amount_original,
        cast(ratio(invoice.amount_gross, invoice.amount) as decimal(19, 8)))
    end as amount_original,
    case when invoice.status = 'paid' then 0 else invoice.open_amount end as told_open_amount
  from silver.invoice as invoice
  cross join settings
  left join silver.sales_order as sold
    on sold._source = invoice._source and sold.order_id = invoice.order_id
  where invoice.invoiced_date <= settings.as_of_date
    and coalesce(invoice.status, 'open') not in ('cancelled', 'test')
),

reduced as (
  select
    source,
    order_id,
    invoice_id,
    invoiced_date,
    row_number() over (
      partition by source, order_id order by amount desc, invoice_id
    ) as size_rank
  from documents
  where kind = 'invoice'
    and amount is not null
    and order_id in (select billed_order_id from documents where kind = 'credit_note')
)

select
  documents.source,
  documents.invoice_id,
  documents.kind,
  coalesce(home.invoice_id, documents.invoice_id) as home_id,
  coalesce(home.invoiced_date, documents.invoiced_date) as home_date,
  documents.order_id,
  documents.customer_id,
  documents.employee_id,
  documents.ordered_date,
  documents.invoiced_date,
  documents.due_date,
  case
    when documents.due_date is null then 'not_told'
    when days_between(documents.invoiced_date, documents.due_date) <= 0 then 'at_once'
    when days_between(documents.invoiced_date, documents.due_date) < 15 then 'two_weeks'
    when days_between(documents.invoiced_date, documents.due_date) < 45 then 'month'
    else 'longer'
  end as term,
  documents.amount,
  documents.currency,
  documents.amount_original,
  documents.told_open_amount
from documents
left join reduced as home
  on documents.kind = 'credit_note'
  and home.source = documents.source
  and home.order_id = documents.billed_order_id
  and home.size_rank = 1
