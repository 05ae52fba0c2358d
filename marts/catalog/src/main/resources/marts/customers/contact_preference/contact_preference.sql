/*---
mart: contact_preference
area: customers
summary: On which channel and at what hour each customer likes to be in contact, from what they did; and how often they were contacted lately.
grain: one row per customer with a conversation in 365 days
key: [customer_id]
reads: [response_time, silver.consent, silver.activity, settings]
empty_without: [silver.activity]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  preferred_channel: { type: text, description: "channel of most conversations that the customer began, or answered within 48 hours (these count half), newer ones weighing more; none when fewer than 2, or when no channel has half of the weight; channels that the customer refused do not count" }
  score_share: { type: double, description: "the channel's part of the weight. Not additive" }
  contact_count: { type: bigint, description: "conversations that count" }
  best_weekday: { type: bigint, description: "weekday of best_hour, 1 for Monday to 7" }
  best_hour: { type: bigint, description: "hour of the week, by the company's clock, by the same rule; null when there is none" }
  contact_count_30d: { type: bigint, description: "calls, mails and messages with the customer in the 30 days up to the as-of date; automatic ones do not count" }
  sent_count_30d: { type: bigint, description: "those of them that the company began or sent" }
checks:
  - not_null: [customer_id, preferred_channel]
  - expression: score_share between 0 and 1.000001
---*/
with statements as (
  select
    customer_id,
    channel,
    granted,
    row_number() over (
      partition by customer_id, channel
      order by case when "at" is null then 1 else 0 end, "at" desc, case when granted then 1 else 0 end
    ) as place
  from silver.consent
  where granted is not null
),

refused as (
  select customer_id, channel
  from statements
  where place = 1 and not granted
),

weighed as (
  select
    conversation.customer_id,
    conversation.channel,
    conversation.opened_at,
    iso_weekday(conversation.opened_date) as weekday,
    local_hour(conversation.opened_at, settings.timezone) as hour,
    case when conversation.opened_by = 'customer' then 1.0e0 else 0.5e0 end
      * power(2.0e0, -days_between(conversation.opened_date, settings.as_of_date) / 90.0e0)
      as weight
  from response_time as conversation
  cross join settings
  left join refused
    on refused.customer_id = conversation.customer_id and refused.channel = conversation.channel
  where conversation.customer_id is not null
    and refused.customer_id is null
    and days_between(conversation.opened_date, settings.as_of_date) between 0 and 364
    and (conversation.opened_by = 'customer' or conversation.reply_minutes <= 2880)
),

channels as (
  select
    customer_id,
    channel,
    count(*) as contact_count,
    sum(weight) as score,
    max(opened_at) as last_at
  from weighed
  group by customer_id, channel
),

ranked_channels as (
  select
    channels.*,
    sum(contact_count) over (partition by customer_id) as all_count,
    sum(score) over (partition by customer_id) as all_score,
    row_number() over (
      partition by customer_id order by round(score, 9) desc, last_at desc, channel) as place
  from channels
),

hours as (
  select
    customer_id,
    weekday,
    hour,
    count(*) as contact_count,
    sum(weight) as score,
    max(opened_at) as last_at
  from weighed
  group by customer_id, weekday, hour
),

ranked_hours as (
  select
    hours.*,
    sum(contact_count) over (partition by customer_id) as all_count,
    sum(score) over (partition by customer_id) as all_score,
    row_number() over (
      partition by customer_id order by round(score, 9) desc, last_at desc, weekday, hour) as place
  from hours
),

pressure as (
  select
    activity.customer_id,
    count(*) as contact_count_30d,
    count(case when activity.direction = 'outbound' then 1 end) as sent_count_30d
  from silver.activity as activity
  cross join settings
  where activity.kind in ('call', 'email', 'message')
    and activity.direction in ('inbound', 'outbound')
    and not coalesce(activity.is_automatic, false)
    and activity.started_at <= settings.as_of
    and days_between(local_date(activity.started_at, settings.timezone), settings.as_of_date)
      between 0 and 29
  group by activity.customer_id
),

asked as (
  select distinct conversation.customer_id
  from response_time as conversation
  cross join settings
  where conversation.customer_id is not null
    and days_between(conversation.opened_date, settings.as_of_date) between 0 and 364
)

select
  asked.customer_id,
  case
    when best.all_count >= 2 and best.score >= 0.5e0 * best.all_score - 0.000000001e0
    then best.channel
    else 'none'
  end as preferred_channel,
  best.score / best.all_score as score_share,
  coalesce(best.all_count, 0) as contact_count,
  case when best_hour.all_count >= 2 and best_hour.score >= 0.5e0 * best_hour.all_score - 0.000000001e0
    then best_hour.weekday end as best_weekday,
  case when best_hour.all_count >= 2 and best_hour.score >= 0.5e0 * best_hour.all_score - 0.000000001e0
    then best_hour.hour end as best_hour,
  coalesce(pressure.contact_count_30d, 0) as contact_count_30d,
  coalesce(pressure.sent_count_30d, 0) as sent_count_30d
from asked
left join ranked_channels as best on best.customer_id = asked.customer_id and best.place = 1
left join ranked_hours as best_hour
  on best_hour.customer_id = asked.customer_id and best_hour.place = 1
left join pressure on pressure.customer_id = asked.customer_id
