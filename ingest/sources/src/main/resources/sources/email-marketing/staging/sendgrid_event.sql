-- A mail without a campaign of its own belongs to its first category.
select
  d.*,
  coalesce(
    marketing_campaign_id,
    case when left(category, 1) = '[' then nullif(split_part(category, '"', 2), '') else category end
  )                                  as campaign,
  lower(trim(email))                 as address,
  md5(lower(trim(email)))            as person
from delivered as d
