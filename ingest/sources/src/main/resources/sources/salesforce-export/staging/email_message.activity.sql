-- A message has the id of its task where it has one, so that the two are one activity.
select
  coalesce(activity_id, id)          as activity_id,
  coalesce(
    contact_id,
    case when left(related_to_id, 3) in ('001', '003') then related_to_id end
  )                                  as customer_id,
  'email'                            as kind,
  'email'                            as channel,
  case when incoming then 'inbound' else 'outbound' end as direction,
  message_date                       as started_at,
  case when not incoming then created_by_id end as employee_id,
  coalesce(thread_identifier, parent_id) as conversation_id,
  case when left(related_to_id, 3) = '006' then related_to_id end as deal_id,
  'done'                             as status,
  false                              as is_automatic,
  subject                            as subject
from delivered
where not coalesce(is_deleted, false)
