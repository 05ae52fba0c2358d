-- ActivityDate has no time of day: a task is due until its day ends.
select
  id                                 as activity_id,
  coalesce(who_id, account_id)       as customer_id,
  case
    when task_subtype = 'Call' then 'call'
    when task_subtype in ('Email', 'ListEmail') then 'email'
    else 'task'
  end                                as kind,
  case
    when task_subtype = 'Call' then 'phone'
    when task_subtype in ('Email', 'ListEmail') then 'email'
  end                                as channel,
  case
    when call_type in ('Inbound', 'Outbound', 'Internal') then lower(call_type)
    when task_subtype in ('Email', 'ListEmail') then 'outbound'
  end                                as direction,
  case
    when task_subtype in ('Call', 'Email', 'ListEmail') then coalesce(completed_date_time, created_date)
    else created_date
  end                                as started_at,
  call_duration_in_seconds           as duration_seconds,
  case when task_subtype = 'Call' and is_closed then coalesce(call_duration_in_seconds, 0) > 0 end as answered,
  owner_id                           as employee_id,
  case when left(what_id, 3) = '006' then what_id end as deal_id,
  case when is_closed then 'done' else 'open' end as status,
  priority                           as priority,
  instant(cast(activity_date as string) || ' 23:59:59') as due_at,
  completed_date_time                as completed_at,
  task_subtype = 'ListEmail'         as is_automatic,
  subject                            as subject
from delivered
where not coalesce(is_deleted, false)
