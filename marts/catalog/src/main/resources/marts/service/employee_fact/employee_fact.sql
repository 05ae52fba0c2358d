/*---
mart: employee_fact
area: service
summary: What employees did, won, lost, answered and invoiced, one fact per row.
grain: one row per fact
keep: step
key: []
reads: [invoice_document, silver.activity, silver.deal, settings]
empty_without: [silver.activity, silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source of the employee's id" }
  employee_id: { type: text, description: "the employee" }
  fact_date: { type: date, description: "business date of the fact" }
  fact: { type: text, description: "activity, task_due, won, lost, answer or invoice" }
  activity_kind: { type: text, description: "kind of the activity" }
  is_on_time: { type: boolean, description: "the task was done by its due time" }
  amount: { type: money, description: "amount of the won deal" }
  response_minutes: { type: double, description: "from the opening message to the first human answer" }
  invoice_days: { type: bigint, description: "from order to invoice" }
---*/
with activities as (
  select
    activity.*,
    local_date(
      coalesce(activity.completed_at, activity.started_at), settings.timezone) as done_date,
    local_date(activity.due_at, settings.timezone) as due_date,
    local_date(activity.started_at, settings.timezone) as started_date,
    settings.as_of
  from silver.activity as activity
  cross join settings
  where coalesce(activity.status, 'done') <> 'cancelled'
    and not coalesce(activity.is_automatic, false)
),

openings as (
  select
    _source,
    conversation_id,
    min(started_at) as first_at,
    min(case when direction = 'inbound' then started_at end) as opened_at
  from activities
  where conversation_id is not null and started_at <= as_of
  group by _source, conversation_id
),

answers as (
  select
    activities._source,
    activities.employee_id,
    activities.started_date,
    (epoch_seconds(activities.started_at) - epoch_seconds(openings.opened_at)) / 60
      as response_minutes,
    row_number() over (
      partition by activities._source, activities.conversation_id
      order by activities.started_at, activities.activity_id
    ) as answer_rank
  from activities
  join openings
    on openings._source = activities._source
    and openings.conversation_id = activities.conversation_id
    and openings.opened_at = openings.first_at
  where activities.direction = 'outbound'
    and activities.started_at >= openings.opened_at
    and activities.started_at <= activities.as_of
)

select
  _source as source, employee_id, done_date as fact_date, 'activity' as fact,
  kind as activity_kind, cast(null as boolean) as is_on_time,
  cast(null as decimal(18, 6)) as amount, cast(null as double) as response_minutes,
  cast(null as bigint) as invoice_days
from activities
where coalesce(completed_at, started_at) <= as_of
  and (kind <> 'task' or completed_at is not null or status = 'done')
union all
select
  _source, employee_id, due_date, 'task_due', kind,
  coalesce(completed_at <= due_at, false), null, null, null
from activities
where kind = 'task' and due_at <= as_of
union all
select
  deal._source, deal.owner_id, deal.closed_date, deal.status, null,
  null, case when deal.status = 'won' then deal.amount end, null, null
from silver.deal as deal
cross join settings
where deal.status in ('won', 'lost') and deal.closed_date <= settings.as_of_date
union all
select _source, employee_id, started_date, 'answer', null, null, null, response_minutes, null
from answers
where answer_rank = 1
union all
select
  source, employee_id, invoiced_date, 'invoice', null,
  null, null, null, days_between(ordered_date, invoiced_date)
from invoice_document
where kind = 'invoice'
