/*---
mart: contact_permission
area: customers
summary: Whether a customer on a campaign list may be written to or called, from what was said and done before the month.
grain: one row per customer and month with a place on a campaign list
keep: step
key: [customer_id, month_start]
reads: [campaign_candidate, silver.consent, silver.campaign_event, silver.activity, silver.party_record, settings]
empty_without: [silver.revenue_event]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  month_start: { type: date, description: "first day of the month that the list is for" }
  email_consent: { type: text, description: "granted, refused or unknown: the newest statement before the month, an unsubscription among them" }
  email_refusal: { type: text, description: "no_consent or unsubscribed when refused" }
  phone_consent: { type: text, description: "granted, refused or unknown" }
  is_bounced: { type: boolean, description: "the last that is known of a mail to the customer is that it came back" }
  has_email: { type: boolean, description: "an e-mail address is known" }
  has_phone: { type: boolean, description: "a telephone number is known" }
  contact_count_30d: { type: bigint, description: "calls, mails and messages to the customer and campaign mails in the 30 days before the month; automatic ones do not count" }
---*/
with asked as (
  select distinct customer_id, month_start
  from campaign_candidate
),

statements as (
  select customer_id, channel, granted, 'no_consent' as refusal, "at" as said_at
  from silver.consent
  where granted is not null and channel in ('email', 'phone')
  union all
  select customer_id, 'email', false, 'unsubscribed', occurred_at
  from silver.campaign_event
  where event = 'unsubscribed'
),

ranked_statements as (
  select
    asked.customer_id,
    asked.month_start,
    statements.channel,
    statements.granted,
    statements.refusal,
    rank() over (
      partition by asked.customer_id, asked.month_start, statements.channel
      order by statements.said_at desc nulls last
    ) as statement_rank
  from asked
  join statements on statements.customer_id = asked.customer_id
  cross join settings
  where statements.said_at is null
    or local_date(statements.said_at, settings.timezone) < asked.month_start
),

-- Of two statements of the same instant the no holds.
consents as (
  select
    customer_id,
    month_start,
    max(case when channel = 'email' and not granted then refusal end) as email_refusal,
    count(case when channel = 'email' and granted then 1 end) as email_grants,
    count(case when channel = 'phone' and not granted then 1 end) as phone_refusals,
    count(case when channel = 'phone' and granted then 1 end) as phone_grants
  from ranked_statements
  where statement_rank = 1
  group by customer_id, month_start
),

ranked_mails as (
  select
    asked.customer_id,
    asked.month_start,
    mail.event,
    rank() over (
      partition by asked.customer_id, asked.month_start order by mail.occurred_at desc nulls last
    ) as mail_rank
  from asked
  join silver.campaign_event as mail on mail.customer_id = asked.customer_id
  cross join settings
  where mail.event in ('delivered', 'opened', 'clicked', 'bounced')
    and local_date(mail.occurred_at, settings.timezone) < asked.month_start
),

bounced as (
  select distinct customer_id, month_start
  from ranked_mails
  where mail_rank = 1 and event = 'bounced'
),

outgoing as (
  select customer_id, activity_date as contact_date
  from silver.activity
  where direction = 'outbound'
    and kind in ('call', 'email', 'message')
    and not coalesce(is_automatic, false)
    and coalesce(status, 'done') <> 'cancelled'
  union all
  select mail.customer_id, local_date(mail.occurred_at, settings.timezone)
  from silver.campaign_event as mail
  cross join settings
  where mail.event = 'sent'
),

contacts as (
  select asked.customer_id, asked.month_start, count(*) as contact_count
  from asked
  join outgoing
    on outgoing.customer_id = asked.customer_id
    and days_between(outgoing.contact_date, asked.month_start) between 1 and 30
  group by asked.customer_id, asked.month_start
),

addresses as (
  select customer_id, count(email) as email_count, count(phone_e164) as phone_count
  from silver.party_record
  group by customer_id
)

select
  asked.customer_id,
  asked.month_start,
  case
    when consents.email_refusal is not null then 'refused'
    when consents.email_grants > 0 then 'granted'
    else 'unknown'
  end as email_consent,
  consents.email_refusal,
  case
    when consents.phone_refusals > 0 then 'refused'
    when consents.phone_grants > 0 then 'granted'
    else 'unknown'
  end as phone_consent,
  bounced.customer_id is not null as is_bounced,
  coalesce(addresses.email_count, 0) > 0 as has_email,
  coalesce(addresses.phone_count, 0) > 0 as has_phone,
  coalesce(contacts.contact_count, 0) as contact_count_30d
from asked
left join consents
  on consents.customer_id = asked.customer_id and consents.month_start = asked.month_start
left join bounced
  on bounced.customer_id = asked.customer_id and bounced.month_start = asked.month_start
left join contacts
  on contacts.customer_id = asked.customer_id and contacts.month_start = asked.month_start
left join addresses on addresses.customer_id = asked.customer_id
