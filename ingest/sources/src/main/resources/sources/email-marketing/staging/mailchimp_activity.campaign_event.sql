-- Nothing numbers the events: one that was delivered twice has the same campaign, person, kind, second and link.
select
  left(
    sha256_hex(
      campaign_id || '|' || email_id || '|' || action || '|'
      || cast(epoch_seconds(happened_at) as string) || '|' || coalesce(url, '')
    ), 32)                           as event_id,
  campaign_id                        as campaign_id,
  email_id                           as customer_id,
  case action
    when 'open' then 'opened' when 'click' then 'clicked' when 'bounce' then 'bounced'
  end                                as event,
  happened_at                        as occurred_at
from delivered
where action in ('open', 'click', 'bounce')
