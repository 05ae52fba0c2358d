/*---
mart: employee_month
area: service
summary: What each employee did per month, what they won and lost, and how fast they answered and invoiced.
grain: one row per employee and month with at least one fact
key: [source, employee_id, month_start]
reads: [employee_fact]
empty_without: [silver.activity, silver.deal, silver.invoice]
columns:
  source: { type: text, description: "source that the employee id belongs to" }
  employee_id: { type: text, description: "the employee, see silver.employee" }
  month_start: { type: date, description: "first day of the month" }
  activity_count: { type: bigint, description: "activities done by a person; planned, cancelled and automatic ones do not count" }
  calls: { type: bigint, description: "calls among them" }
  emails: { type: bigint, description: "e-mails among them" }
  messages: { type: bigint, description: "messages among them" }
  meetings: { type: bigint, description: "meetings and visits among them" }
  tasks: { type: bigint, description: "tasks done" }
  deals_won: { type: bigint, description: "deals won, by closing date" }
  deals_lost: { type: bigint, description: "deals lost, by closing date" }
  win_rate: { type: double, description: "won by won and lost; null without either. Not additive" }
  won_amount: { type: money, description: "amount of the won deals" }
  answered_count: { type: bigint, description: "conversations first answered" }
  median_first_response_minutes: { type: double, description: "median minutes from the opening message to the first human answer, see response_time. Not additive" }
  median_business_response_minutes: { type: double, description: "the same in business hours. Not additive" }
  after_hours_answer_count: { type: bigint, description: "answers among them that were given while the company was closed" }
  after_hours_answer_share: { type: double, description: "after_hours_answer_count by answered_count; null without any. Not additive" }
  invoice_count: { type: bigint, description: "invoices made" }
  median_days_to_invoice: { type: double, description: "median calendar days from order to invoice. Not additive" }
  due_task_count: { type: bigint, description: "tasks that fell due" }
  on_time_task_count: { type: bigint, description: "those done by their due time" }
  on_time_task_share: { type: double, description: "on_time_task_count by due_task_count; null without any. Not additive" }
checks:
  - not_null: [employee_id, month_start]
  - expression: win_rate between 0 and 1
  - expression: after_hours_answer_count <= answered_count
---*/
with counted as (
  select
    source,
    employee_id,
    month_start(fact_date) as month_start,
    count(case when fact = 'activity' then 1 end) as activity_count,
    count(case when fact = 'activity' and activity_kind = 'call' then 1 end) as calls,
    count(case when fact = 'activity' and activity_kind = 'email' then 1 end) as emails,
    count(case when fact = 'activity' and activity_kind = 'message' then 1 end) as messages,
    count(case when fact = 'activity' and activity_kind in ('meeting', 'visit') then 1 end)
      as meetings,
    count(case when fact = 'activity' and activity_kind = 'task' then 1 end) as tasks,
    count(case when fact = 'won' then 1 end) as deals_won,
    count(case when fact = 'lost' then 1 end) as deals_lost,
    sum(amount) as won_amount,
    count(case when fact = 'answer' then 1 end) as answered_count,
    median(response_minutes) as median_first_response_minutes,
    median(business_minutes) as median_business_response_minutes,
    count(case when is_after_hours then 1 end) as after_hours_answer_count,
    count(case when fact = 'invoice' then 1 end) as invoice_count,
    median(invoice_days) as median_days_to_invoice,
    count(case when fact = 'task_due' then 1 end) as due_task_count,
    count(case when is_on_time then 1 end) as on_time_task_count
  from employee_fact
  where employee_id is not null and fact_date is not null
  group by source, employee_id, month_start(fact_date)
)

select
  source,
  employee_id,
  month_start,
  activity_count,
  calls,
  emails,
  messages,
  meetings,
  tasks,
  deals_won,
  deals_lost,
  ratio(deals_won, deals_won + deals_lost) as win_rate,
  coalesce(won_amount, 0) as won_amount,
  answered_count,
  median_first_response_minutes,
  median_business_response_minutes,
  after_hours_answer_count,
  ratio(after_hours_answer_count, answered_count) as after_hours_answer_share,
  invoice_count,
  median_days_to_invoice,
  due_task_count,
  on_time_task_count,
  ratio(on_time_task_count, due_task_count) as on_time_task_share
from counted
