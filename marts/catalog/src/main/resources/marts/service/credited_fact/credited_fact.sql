/*---
mart: credited_fact
area: service
summary: Deals won and lost and invoices made, each with the employee who had it at that time, whoever has it now.
grain: one row per closed deal and per invoice
keep: step
key: [source, fact, fact_id]
reads: [invoice_document, silver.deal, silver.invoice, silver.sales_order, silver.owner_period, settings]
empty_without: [silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source of the employee's id" }
  fact: { type: text, description: "won, lost or invoice" }
  fact_id: { type: text, description: "the deal or invoice" }
  fact_date: { type: date, description: "closing or invoice date" }
  employee_id: { type: text, description: "deal: its owner when it was closed, of the last change before it; invoice: who made it, where that is told, else the owner of the order, else of the customer, on that day" }
  amount: { type: money, description: "amount of the deal" }
  invoice_days: { type: bigint, description: "from order to invoice" }
---*/
with periods as (
  select
    period._source as source,
    period.entity,
    period.entity_id,
    period.employee_id,
    period.valid_from,
    local_date(period.valid_from, settings.timezone) as from_date,
    local_date(period.valid_to, settings.timezone) as to_date,
    period.valid_to
  from silver.owner_period as period
  cross join settings
  where not coalesce(period.is_derived, false)
),

deal_credits as (
  select
    deal._source as source,
    deal.deal_id,
    deal.status,
    deal.amount,
    deal.closed_date,
    coalesce(period.employee_id, deal.owner_id) as employee_id,
    row_number() over (
      partition by deal._source, deal.deal_id
      order by period.valid_from desc nulls last, period.employee_id
    ) as credit_rank
  from silver.deal as deal
  cross join settings
  left join periods as period
    on period.source = deal._source
    and period.entity = 'deal'
    and period.entity_id = deal.deal_id
    and case
      when deal.closed_at is not null
      then period.valid_from <= deal.closed_at
        and (period.valid_to is null or deal.closed_at < period.valid_to)
      else period.from_date <= deal.closed_date
        and (period.to_date is null or deal.closed_date < period.to_date)
    end
  where deal.status in ('won', 'lost') and deal.closed_date <= settings.as_of_date
),

invoices as (
  select
    invoice._source as source,
    invoice.invoice_id,
    invoice.order_id,
    invoice.party_id,
    invoice.employee_id,
    invoice.invoiced_date,
    sold.owner_id,
    days_between(document.ordered_date, document.invoiced_date) as invoice_days
  from invoice_document as document
  join silver.invoice as invoice
    on invoice._source = document.source and invoice.invoice_id = document.invoice_id
  left join silver.sales_order as sold
    on sold._source = invoice._source and sold.order_id = invoice.order_id
  where document.kind = 'invoice'
),

invoice_credits as (
  select
    invoices.*,
    coalesce(
      case when period.entity = 'order' then period.employee_id end,
      invoices.owner_id,
      period.employee_id
    ) as credited_id,
    row_number() over (
      partition by invoices.source, invoices.invoice_id
      order by
        case when period.entity = 'order' then 1 else 2 end,
        period.valid_from desc nulls last,
        period.employee_id
    ) as credit_rank
  from invoices
  left join periods as period
    on period.source = invoices.source
    and (
      (period.entity = 'order' and period.entity_id = invoices.order_id)
      or (period.entity = 'party' and period.entity_id = invoices.party_id)
    )
    and period.from_date <= invoices.invoiced_date
    and (period.to_date is null or invoices.invoiced_date < period.to_date)
  where invoices.employee_id is null
)

select
  source, status as fact, deal_id as fact_id, closed_date as fact_date, employee_id, amount,
  cast(null as bigint) as invoice_days
from deal_credits
where credit_rank = 1
union all
select source, 'invoice', invoice_id, invoiced_date, employee_id, null, invoice_days
from invoices
where employee_id is not null
union all
select source, 'invoice', invoice_id, invoiced_date, credited_id, null, invoice_days
from invoice_credits
where credit_rank = 1
