select
  id                                 as campaign_id,
  coalesce(campaign_title, subject_line) as name,
  'email'                            as channel,
  send_time                          as started_at,
  product(decimal_of(:cost_per_thousand, 6), cast(ratio(emails_sent, 1000) as decimal(19, 8)))
                                     as cost,
  :currency                          as currency
from delivered
where emails_sent > 0
