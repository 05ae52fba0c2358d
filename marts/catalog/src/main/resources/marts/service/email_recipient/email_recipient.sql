/*---
mart: email_recipient
area: service
summary: What became of each campaign's mail at each person, and the sale that followed a click.
grain: one row per campaign and person
key: [source, campaign_id, recipient_id]
reads: [silver.campaign_event, silver.campaign, sale, settings]
empty_without: [silver.campaign_event]
columns:
  source: { type: text, description: "source of the campaign" }
  campaign_id: { type: text, description: "the campaign's id in its source" }
  campaign_name: { type: text, description: "its name; its id where the source tells none" }
  started_date: { type: date, description: "day on which the campaign began; of its first event where the source does not say" }
  recipient_id: { type: text, description: "the resolved customer; a stand-in for a person or event that could not be resolved" }
  customer_id: { type: text, description: "the resolved customer, null when not known" }
  is_sent: { type: boolean, description: "a mail was sent: told, or implied by anything that happened to it" }
  is_delivered: { type: boolean, description: "it arrived: told, implied by an open, a click or an unsubscription, or sent and not bounced where the source never tells of arrivals" }
  is_bounced: { type: boolean, description: "it came back and nothing shows that it arrived later" }
  is_opened: { type: boolean, description: "a person opened it; a click implies that" }
  is_machine_opened: { type: boolean, description: "only machines opened or clicked it" }
  is_clicked: { type: boolean, description: "a person clicked a link in it" }
  is_unsubscribed: { type: boolean, description: "the person opted out by it" }
  open_events: { type: bigint, description: "opens by people, repeated ones too" }
  machine_open_events: { type: bigint, description: "opens by machines" }
  click_events: { type: bigint, description: "clicks by people, repeated ones too" }
  clicked_at: { type: instant, description: "first click by a person" }
  converted_date: { type: date, description: "day of the person's first sale within 30 days from a click, unless a later click of another campaign stands nearer to it" }
  revenue: { type: money, description: "net revenue of that sale, less refunds that name it; 0 without one" }
checks:
  - not_null: [is_sent, is_delivered, is_opened, is_clicked, revenue]
  - expression: not (is_delivered and is_bounced)
  - expression: is_delivered or not (is_opened or is_machine_opened)
  - expression: converted_date is null or is_clicked
---*/
with told as (
  select
    mail._source as source,
    mail.campaign_id,
    coalesce(campaign.name, mail.campaign_id) as campaign_name,
    local_date(campaign.started_at, settings.timezone) as campaign_date,
    coalesce(
      mail.customer_id,
      'party:' || left(sha256_hex(mail.party_id), 16),
      'event:' || mail.event_id
    ) as recipient_id,
    mail.customer_id,
    mail.event,
    coalesce(mail.is_machine, false) as is_machine,
    mail.occurred_at,
    local_date(mail.occurred_at, settings.timezone) as event_date
  from silver.campaign_event as mail
  left join silver.campaign as campaign
    on campaign._source = mail._source and campaign.campaign_id = mail.campaign_id
  cross join settings
  where mail.campaign_id is not null
    and coalesce(campaign.channel, 'email') = 'email'
    and coalesce(local_date(mail.occurred_at, settings.timezone), settings.as_of_date)
      <= settings.as_of_date
    and coalesce(local_date(campaign.started_at, settings.timezone), settings.as_of_date)
      <= settings.as_of_date
),

campaigns as (
  select
    source,
    campaign_id,
    max(campaign_name) as campaign_name,
    coalesce(max(campaign_date), min(event_date)) as started_date,
    count(case when event = 'delivered' then 1 end) > 0 as tells_arrivals
  from told
  group by source, campaign_id
),

persons as (
  select
    source,
    campaign_id,
    recipient_id,
    max(customer_id) as customer_id,
    count(case when event = 'delivered' then 1 end) as arrivals,
    count(case when event = 'bounced' then 1 end) as bounces,
    count(case when event = 'unsubscribed' then 1 end) as unsubscriptions,
    count(case when event = 'opened' and not is_machine then 1 end) as open_events,
    count(case when event in ('opened', 'clicked') and is_machine then 1 end) as machine_events,
    count(case when event = 'opened' and is_machine then 1 end) as machine_open_events,
    count(case when event = 'clicked' and not is_machine then 1 end) as click_events,
    min(case when event = 'clicked' and not is_machine then occurred_at end) as clicked_at
  from told
  group by source, campaign_id, recipient_id
),

-- Of all clicks before a sale the latest has it; of all sales that a campaign has of a person, the first counts.
claims as (
  select
    told.source,
    told.campaign_id,
    told.recipient_id,
    sale.source as sale_source,
    sale.sale_key,
    sale.sold_date,
    sale.revenue,
    row_number() over (
      partition by sale.source, sale.sale_key
      order by told.occurred_at desc, told.source, told.campaign_id
    ) as place
  from told
  join sale on sale.customer_id = told.customer_id
  where told.event = 'clicked'
    and not told.is_machine
    and sale.has_sale
    and days_between(told.event_date, sale.sold_date) between 0 and 30
),

conversions as (
  select
    source,
    campaign_id,
    recipient_id,
    sold_date,
    revenue,
    row_number() over (
      partition by source, campaign_id, recipient_id order by sold_date, sale_source, sale_key
    ) as place
  from claims
  where place = 1
),

judged as (
  select
    persons.*,
    campaigns.campaign_name,
    campaigns.started_date,
    persons.arrivals + persons.open_events + persons.machine_events + persons.click_events
      + persons.unsubscriptions > 0
      or (not campaigns.tells_arrivals and persons.bounces = 0) as is_delivered
  from persons
  join campaigns
    on campaigns.source = persons.source and campaigns.campaign_id = persons.campaign_id
)

select
  judged.source,
  judged.campaign_id,
  judged.campaign_name,
  judged.started_date,
  judged.recipient_id,
  judged.customer_id,
  true as is_sent,
  judged.is_delivered,
  judged.bounces > 0 and not judged.is_delivered as is_bounced,
  judged.open_events + judged.click_events > 0 as is_opened,
  judged.machine_events > 0 and judged.open_events + judged.click_events = 0
    as is_machine_opened,
  judged.click_events > 0 as is_clicked,
  judged.unsubscriptions > 0 as is_unsubscribed,
  judged.open_events,
  judged.machine_open_events,
  judged.click_events,
  judged.clicked_at,
  conversions.sold_date as converted_date,
  coalesce(conversions.revenue, 0) as revenue
from judged
left join conversions
  on conversions.source = judged.source
  and conversions.campaign_id = judged.campaign_id
  and conversions.recipient_id = judged.recipient_id
  and conversions.place = 1
