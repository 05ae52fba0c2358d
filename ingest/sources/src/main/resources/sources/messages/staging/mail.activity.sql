-- A thread is known by its first mail. A mail that names none goes on with the mails of the same topic
-- between the same people when the one before is at most 30 days older. Mails among own people stay out.
with directed as (
  select
    mail.*,
    own like '%,' || sender || ',%'
      or own like '%,@' || split_part(sender, '@', 2) || ',%' as is_own_sender,
    coalesce(
      own like '%,' || recipient || ',%'
        or own like '%,@' || split_part(recipient, '@', 2) || ',%', false) as is_own_recipient
  from prepared as mail
),

spoken as (
  select
    directed.*,
    case when is_own_sender then recipient else sender end as other
  from directed
),

opened as (
  select
    spoken.*,
    case
      when lag(sent_at) over (partition by other, topic order by sent_at, id) is not null
        and epoch_seconds(sent_at)
          - epoch_seconds(lag(sent_at) over (partition by other, topic order by sent_at, id))
          <= 30 * 86400
      then 0 else 1
    end as is_opening
  from spoken
  where root_id is null and topic is not null
),

numbered as (
  select
    opened.*,
    sum(is_opening) over (
      partition by other, topic order by sent_at, id
      rows between unbounded preceding and current row
    ) as opening
  from opened
),

threads as (
  select
    id,
    first_value(id) over (partition by other, topic, opening order by sent_at, id) as thread_id
  from numbered
),

parents as (
  select id, root_id
  from spoken
  where root_id is not null and root_id <> id
),

-- Where mails name only the one before, the first of the thread is up to four mails back.
roots as (
  select
    parents.id,
    coalesce(three.root_id, two.root_id, one.root_id, parents.root_id) as root_id
  from parents
  left join parents as one on one.id = parents.root_id
  left join parents as two on two.id = one.root_id
  left join parents as three on three.id = two.root_id
)

select
  'mail:' || left(sha256_hex(spoken.id), 32) as activity_id,
  'mail:' || left(sha256_hex(spoken.other), 16) as customer_id,
  'email'                            as kind,
  'email'                            as channel,
  case when spoken.is_own_sender then 'outbound' else 'inbound' end as direction,
  spoken.sent_at                     as started_at,
  'mail:' || coalesce(
    spoken.gmail_thread,
    left(sha256_hex(coalesce(threads.thread_id, roots.root_id, spoken.id)), 32)
  )                                  as conversation_id,
  'done'                             as status,
  spoken.is_automatic                as is_automatic
from spoken
left join roots on roots.id = spoken.id
left join threads on threads.id = coalesce(roots.root_id, spoken.id)
where spoken.other is not null
  and spoken.other <> ''
  and not (spoken.is_own_sender and spoken.is_own_recipient)
