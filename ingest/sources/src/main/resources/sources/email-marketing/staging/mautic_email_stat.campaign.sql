select
  email_id                           as campaign_id,
  'Email ' || email_id               as name,
  'email'                            as channel,
  min(date_sent)                     as started_at,
  product(decimal_of(:cost_per_thousand, 6), cast(ratio(count(*), 1000) as decimal(19, 8)))
                                     as cost,
  :currency                          as currency
from prepared
group by email_id
