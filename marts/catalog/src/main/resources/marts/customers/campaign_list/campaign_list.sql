/*---
mart: campaign_list
area: customers
summary: Whom to win back, to keep and to congratulate this month, who may be contacted, who is held out, and what they bought afterwards.
grain: "one row per list, month and customer: the month that begins or began last and the 12 before, each from what was known on the evening before it"
key: [list, month_start, customer_id]
reads: [campaign_candidate, contact_permission, customer_360, sales_event, silver.campaign_event, settings]
empty_without: [silver.revenue_event]
columns:
  list: { type: text, description: "win_back: bought on 3 days or more, then silent for over 90 days and three times the usual gap, at most 730, and among the upper three fifths in value at the last sale; high_value_at_risk: segment at_risk or cannot_lose and upper two fifths in value; birthday: birthday in the month and net revenue above zero. A customer is in one of the first two only" }
  month_start: { type: date, description: "first day of the month that the list is for" }
  customer_id: { type: text, description: "the resolved customer; names and addresses stand in customer_contact" }
  is_newest: { type: boolean, description: "the list to work with; the others are kept to be measured" }
  reason: { type: text, description: "the figures that put the customer on the list" }
  last_order_date: { type: date, description: "date of the last sale before the month" }
  value_at_stake: { type: money, description: "margin of the 365 days up to the month of the last sale (win_back) or to the month before, or revenue where a cost is missing. Not additive over months" }
  value_basis: { type: text, description: "margin or revenue; null when nothing was bought in the 365 days" }
  expected_margin_12m: { type: money, description: "margin expected in the next 12 months if nothing is done, in the newest list; null in older ones, which the model was not asked for. Not additive over lists" }
  is_holdout: { type: boolean, description: "one in ten is left alone so that the others can be compared; decided by the hash of list, month and customer, so it can be computed again" }
  is_contactable: { type: boolean, description: "a channel is allowed and the customer was not contacted too often" }
  blocked_by: { type: text, description: "no_consent, unsubscribed, bounced, no_address, unknown_consent (nothing said and no sale in 730 days), contact_pressure; null when contactable" }
  consent: { type: text, description: "granted, refused or unknown for e-mail, before the month" }
  contact_channel: { type: text, description: "email, or phone where that alone is allowed or the customer prefers it; null when neither is" }
  preferred_channel: { type: text, description: "see customer_360, as of the as-of date" }
  contact_count_30d: { type: bigint, description: "outgoing contacts in the 30 days before the month; more than 4 block" }
  is_measured: { type: boolean, description: "the 30 days from the month's start were over at the as-of date" }
  was_sent: { type: boolean, description: "a campaign was sent to the customer in the 30 days" }
  order_count_30d: { type: bigint, description: "sales in the 30 days from the month's start, so far" }
  revenue_30d: { type: money, description: "revenue of the 30 days, net of refunds" }
  margin_30d: { type: money, description: "its margin where the cost is known; 0 when nothing was bought" }
checks:
  - not_null: [list, month_start, customer_id, reason, is_holdout, is_contactable, consent]
  - accepted: { column: list, values: [win_back, high_value_at_risk, birthday] }
  - expression: is_contactable = (blocked_by is null)
---*/
with rules as (
  select 4 as most_contacts, 730 as relation_days, '1999999a' as first_kept_hash
),

allowed as (
  select
    candidate.*,
    permission.email_consent,
    permission.email_refusal,
    permission.is_bounced,
    permission.has_email,
    permission.contact_count_30d,
    permission.email_consent = 'granted'
      or permission.email_consent = 'unknown'
      and days_between(candidate.last_order_date, candidate.month_start) <= rules.relation_days
      as is_email_permitted,
    permission.phone_consent = 'granted' and permission.has_phone as is_phone_allowed,
    permission.contact_count_30d > rules.most_contacts as is_pressed,
    sha256_hex(
      candidate.list || ':' || month_key(candidate.month_start) || ':' || candidate.customer_id
    ) < rules.first_kept_hash as is_holdout
  from campaign_candidate as candidate
  cross join rules
  join contact_permission as permission
    on permission.customer_id = candidate.customer_id
    and permission.month_start = candidate.month_start
),

directed as (
  select
    allowed.*,
    customer.preferred_channel,
    customer.expected_margin_12m,
    case
      when allowed.is_phone_allowed and customer.preferred_channel = 'phone' then 'phone'
      when allowed.is_email_permitted and not allowed.is_bounced and allowed.has_email then 'email'
      when allowed.is_phone_allowed then 'phone'
    end as contact_channel
  from allowed
  left join customer_360 as customer on customer.customer_id = allowed.customer_id
),

judged as (
  select
    directed.*,
    case
      when contact_channel is null then
        case
          when email_refusal is not null then email_refusal
          when not is_email_permitted then 'unknown_consent'
          when not has_email then 'no_address'
          else 'bounced'
        end
      when is_pressed then 'contact_pressure'
    end as blocked_by
  from directed
),

bought as (
  select
    candidate.list,
    candidate.month_start,
    candidate.customer_id,
    count(distinct event.sale_id) as order_count,
    sum(event.revenue) as revenue,
    sum(event.margin) as margin
  from campaign_candidate as candidate
  join sales_event as event
    on event.customer_id = candidate.customer_id
    and days_between(candidate.month_start, event.sales_date) between 0 and 29
  group by candidate.list, candidate.month_start, candidate.customer_id
),

sent as (
  select distinct permission.customer_id, permission.month_start
  from contact_permission as permission
  join silver.campaign_event as mail on mail.customer_id = permission.customer_id
  cross join settings
  where mail.event = 'sent'
    and days_between(permission.month_start, local_date(mail.occurred_at, settings.timezone))
      between 0 and 29
)

select
  judged.list,
  judged.month_start,
  judged.customer_id,
  judged.month_start = newest.month_start as is_newest,
  judged.reason,
  judged.last_order_date,
  judged.value_at_stake,
  judged.value_basis,
  case when judged.month_start = newest.month_start then judged.expected_margin_12m end
    as expected_margin_12m,
  judged.is_holdout,
  judged.blocked_by is null as is_contactable,
  judged.blocked_by,
  judged.email_consent as consent,
  judged.contact_channel,
  judged.preferred_channel,
  judged.contact_count_30d,
  days_between(judged.month_start, settings.as_of_date) >= 29 as is_measured,
  sent.customer_id is not null as was_sent,
  coalesce(bought.order_count, 0) as order_count_30d,
  coalesce(bought.revenue, 0) as revenue_30d,
  case when bought.customer_id is null then 0 else bought.margin end as margin_30d
from judged
cross join settings
cross join (select max(month_start) as month_start from campaign_candidate) as newest
left join bought
  on bought.list = judged.list
  and bought.month_start = judged.month_start
  and bought.customer_id = judged.customer_id
left join sent
  on sent.customer_id = judged.customer_id and sent.month_start = judged.month_start
