-- Who reports spam or leaves a group wants no more mails.
select
  sg_event_id                        as consent_id,
  person                             as customer_id,
  'email'                            as channel,
  event = 'group_resubscribe'        as granted,
  happened_at                        as at
from prepared
where event in ('unsubscribe', 'group_unsubscribe', 'spamreport', 'group_resubscribe')
