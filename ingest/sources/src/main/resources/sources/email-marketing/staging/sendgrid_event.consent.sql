-- Who reports spam or leaves a group wants no more mails.
select
  sg_event_id                        as consent_id,
  md5(lower(trim(email)))            as customer_id,
  'email'                            as channel,
  event = 'group_resubscribe'        as granted,
  happened_at                        as at
from delivered
where event in ('unsubscribe', 'group_unsubscribe', 'spamreport', 'group_resubscribe')
