-- One row tells the whole life of a mail: sent, the first time it was read, failed.
select
  id || ':sent'                      as event_id,
  email_id                           as campaign_id,
  person                             as customer_id,
  'sent'                             as event,
  date_sent                          as occurred_at
from prepared
union all
select
  id || ':opened'                    as event_id,
  email_id                           as campaign_id,
  person                             as customer_id,
  'opened'                           as event,
  coalesce(date_read, date_sent)     as occurred_at
from prepared
where is_read
union all
select
  id || ':bounced'                   as event_id,
  email_id                           as campaign_id,
  person                             as customer_id,
  'bounced'                          as event,
  date_sent                          as occurred_at
from prepared
where is_failed
