/*---
mart: attention_case
area: customers
summary: Everything that waits for somebody here, one case per row.
grain: one row per case
keep: step
key: []
reads: [silver.activity, silver.deal, silver.lead, silver.invoice, silver.payment, silver.sales_order, customer_outlook, settings]
empty_without: [silver.activity, silver.deal, silver.lead, silver.invoice, silver.revenue_event]
columns:
  subject_kind: { type: text, description: "customer, or lead where no sale or deal is known" }
  subject_id: { type: text, description: "the resolved customer; of a lead without one its id" }
  customer_id: { type: text, description: "the resolved customer" }
  reason: { type: text, description: "see attention_list" }
  since: { type: date, description: "when the case began" }
  owner_id: { type: text, description: "employee who has the case" }
  amount: { type: money, description: "money of the case" }
---*/
with done as (
  select
    activity.*,
    settings.as_of,
    settings.as_of_date,
    settings.timezone
  from silver.activity as activity
  cross join settings
  where coalesce(activity.status, 'done') <> 'cancelled'
    and not coalesce(activity.is_automatic, false)
    and activity.started_at <= settings.as_of
),

conversations as (
  select
    _source, conversation_id, customer_id, as_of_date, timezone,
    max(case when direction = 'inbound' then started_at end) as asked_at,
    max(case when direction = 'outbound' then started_at end) as answered_at,
    max(employee_id) as employee_id
  from done
  where conversation_id is not null and customer_id is not null
  group by _source, conversation_id, customer_id, as_of_date, timezone
),

contacts as (
  select
    customer_id,
    max(local_date(started_at, timezone)) as last_date,
    max(case when direction = 'outbound' or kind = 'meeting' then started_at end) as last_contact_at
  from done
  where customer_id is not null and kind <> 'task'
  group by customer_id
),

planned as (
  select distinct customer_id
  from done
  where kind = 'task' and completed_at is null and coalesce(status, 'open') <> 'done'
    and due_at >= as_of and customer_id is not null
),

open_deals as (
  select
    deal.customer_id, deal.owner_id, deal.amount,
    greatest(deal.created_date, contacts.last_date) as last_date,
    settings.as_of_date
  from silver.deal as deal
  cross join settings
  left join contacts on contacts.customer_id = deal.customer_id
  left join planned on planned.customer_id = deal.customer_id
  where deal.status = 'open'
    and deal.created_date <= settings.as_of_date
    and deal.customer_id is not null
    and planned.customer_id is null
),

paid as (
  select payment.invoice_id, payment._source, sum(payment.amount) as amount
  from silver.payment as payment
  cross join settings
  where payment.paid_date <= settings.as_of_date and payment.invoice_id is not null
  group by payment.invoice_id, payment._source
),

-- What a credit note has not given back in money is taken off the invoice of the first order.
credited as (
  select
    credit._source,
    coalesce(refund.original_order_id, credit.order_id) as order_id,
    sum(abs(coalesce(credit.amount_gross, credit.amount)) - abs(coalesce(paid.amount, 0)))
      as amount
  from silver.invoice as credit
  cross join settings
  left join paid on paid._source = credit._source and paid.invoice_id = credit.invoice_id
  left join silver.sales_order as refund
    on refund._source = credit._source and refund.order_id = credit.order_id
  where credit.kind = 'credit_note'
    and coalesce(credit.status, 'open') <> 'cancelled'
    and credit.invoiced_date <= settings.as_of_date
  group by credit._source, coalesce(refund.original_order_id, credit.order_id)
),

unpaid as (
  select
    invoice.customer_id, invoice.employee_id, invoice.due_date,
    coalesce(invoice.amount_gross, invoice.amount)
      - coalesce(paid.amount, 0) - coalesce(credited.amount, 0) as amount
  from silver.invoice as invoice
  cross join settings
  left join paid on paid._source = invoice._source and paid.invoice_id = invoice.invoice_id
  left join credited on credited._source = invoice._source and credited.order_id = invoice.order_id
  where coalesce(invoice.kind, 'invoice') = 'invoice'
    and coalesce(invoice.status, 'open') not in ('cancelled', 'paid')
    and invoice.due_date < settings.as_of_date
    and invoice.customer_id is not null
)

select
  'customer' as subject_kind, customer_id as subject_id, customer_id, 'no_answer' as reason,
  local_date(asked_at, timezone) as since, employee_id as owner_id,
  cast(null as decimal(18, 6)) as amount
from conversations
where asked_at > coalesce(answered_at, from_epoch_seconds(0))
  and days_between(local_date(asked_at, timezone), as_of_date) between 1 and 90
union all
select
  'customer', customer_id, customer_id, 'complaint_open',
  local_date(started_at, timezone), employee_id, null
from done
where kind in ('complaint', 'ticket')
  and completed_at is null
  and coalesce(status, 'open') not in ('done', 'closed', 'solved')
  and customer_id is not null
union all
select
  'customer', customer_id, customer_id, 'task_overdue',
  local_date(due_at, timezone), employee_id, null
from done
where kind = 'task' and completed_at is null and coalesce(status, 'open') <> 'done'
  and due_at < as_of and customer_id is not null
union all
select 'customer', customer_id, customer_id, 'no_next_step', last_date, owner_id, amount
from open_deals
where days_between(last_date, as_of_date) >= 30
union all
select 'customer', customer_id, customer_id, 'invoice_overdue', due_date, employee_id, amount
from unpaid
where amount >= 0.01
union all
select
  'customer', outlook.customer_id, outlook.customer_id, 'lapsing', outlook.last_order_date,
  outlook.owner_id, outlook.margin
from customer_outlook as outlook
cross join settings
where outlook.is_at_risk
  and days_between(outlook.last_order_date, settings.as_of_date) <= 365
union all
select
  'lead', coalesce(lead.customer_id, lead.lead_id), lead.customer_id, 'never_contacted',
  lead.created_date, lead.owner_id, null
from silver.lead as lead
cross join settings
left join contacts on contacts.customer_id = lead.customer_id
where lead.status = 'open'
  and days_between(lead.created_date, settings.as_of_date) between 2 and 90
  and (contacts.last_contact_at is null or contacts.last_contact_at < lead.created_at)
