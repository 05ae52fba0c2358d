/*---
mart: employee_fact
area: service
summary: What employees did, won, lost, answered and invoiced, one fact per row; after a hand-over with who had it at that time.
grain: one row per fact
keep: step
key: []
reads: [response_time, silver.activity, credited_fact, settings]
empty_without: [silver.activity, silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source of the employee's id" }
  employee_id: { type: text, description: "the employee" }
  fact_date: { type: date, description: "business date of the fact" }
  fact: { type: text, description: "activity, task_due, won, lost, answer or invoice" }
  activity_kind: { type: text, description: "kind of the activity" }
  is_on_time: { type: boolean, description: "the task was done by its due time" }
  amount: { type: money, description: "amount of the won or lost deal" }
  response_minutes: { type: double, description: "from the opening message to the first human answer, see response_time" }
  business_minutes: { type: double, description: "the part of it in business hours" }
  is_after_hours: { type: boolean, description: "the answer was given while the company was closed" }
  invoice_days: { type: bigint, description: "from order to invoice" }
---*/
with activities as (
  select
    activity.*,
    local_date(
      coalesce(activity.completed_at, activity.started_at), settings.timezone) as done_date,
    local_date(activity.due_at, settings.timezone) as due_date,
    settings.as_of
  from silver.activity as activity
  cross join settings
  where coalesce(activity.status, 'done') <> 'cancelled'
    and not coalesce(activity.is_automatic, false)
)

select
  _source as source, employee_id, done_date as fact_date, 'activity' as fact,
  kind as activity_kind, cast(null as boolean) as is_on_time,
  cast(null as decimal(18, 6)) as amount, cast(null as double) as response_minutes,
  cast(null as double) as business_minutes, cast(null as boolean) as is_after_hours,
  cast(null as bigint) as invoice_days
from activities
where coalesce(completed_at, started_at) <= as_of
  and (kind <> 'task' or completed_at is not null or status = 'done')
union all
select
  _source, employee_id, due_date, 'task_due', kind,
  coalesce(completed_at <= due_at, false), null, null, null, null, null
from activities
where kind = 'task' and due_at <= as_of
union all
select source, employee_id, fact_date, fact, null, null, amount, null, null, null, invoice_days
from credited_fact
union all
select
  answer.source, answer.employee_id, local_date(answer.answered_at, settings.timezone), 'answer',
  null, null, null, answer.first_response_minutes, answer.business_minutes,
  answer.answered_after_hours, null
from response_time as answer
cross join settings
where answer.is_answered
