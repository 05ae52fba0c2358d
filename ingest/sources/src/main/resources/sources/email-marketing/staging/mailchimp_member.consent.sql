-- Pending is no answer yet, cleaned an address that bounced: neither is a statement.
select
  id || ':member'                    as consent_id,
  id                                 as customer_id,
  'email'                            as channel,
  status = 'subscribed'              as granted,
  case
    when status = 'subscribed' then coalesce(timestamp_opt, last_changed)
    else last_changed
  end                                as at
from delivered
where status in ('subscribed', 'unsubscribed')
