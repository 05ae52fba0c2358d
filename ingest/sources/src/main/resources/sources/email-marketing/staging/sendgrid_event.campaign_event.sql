-- Deferred is no outcome yet; dropped mails were never sent.
select
  sg_event_id                        as event_id,
  campaign                           as campaign_id,
  person                             as customer_id,
  case
    when event = 'processed' then 'sent'
    when event = 'delivered' then 'delivered'
    when event = 'open' then 'opened'
    when event = 'click' then 'clicked'
    when event in ('bounce', 'blocked') then 'bounced'
    else 'unsubscribed'
  end                                as event,
  happened_at                        as occurred_at,
  is_machine_open                    as is_machine,
  json_map(_extra)                   as attributes
from prepared
where event in (
  'processed', 'delivered', 'open', 'click', 'bounce', 'blocked', 'unsubscribe',
  'group_unsubscribe', 'spamreport')
