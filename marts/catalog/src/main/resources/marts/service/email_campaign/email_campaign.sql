/*---
mart: email_campaign
area: service
summary: What each e-mail campaign reached, what people and machines did with it, what it cost and what was sold after a click.
grain: one row per campaign
key: [source, campaign_id]
reads: [email_recipient, silver.campaign, settings]
empty_without: [silver.campaign_event, silver.campaign]
columns:
  source: { type: text, description: "source of the campaign" }
  campaign_id: { type: text, description: "the campaign's id in its source" }
  campaign_name: { type: text, description: "its name; its id where the source tells none" }
  started_date: { type: date, description: "day on which it began" }
  sent: { type: bigint, description: "people to whom a mail was sent" }
  delivered: { type: bigint, description: "people whom it reached, told or implied, see email_recipient" }
  bounced: { type: bigint, description: "people from whom it came back" }
  opened: { type: bigint, description: "people who opened it; a click implies that. Mailers that hide machines make this too large" }
  machine_opened: { type: bigint, description: "people whose mail only machines opened; they are not in opened" }
  clicked: { type: bigint, description: "people who clicked" }
  unsubscribed: { type: bigint, description: "people who opted out by it" }
  open_events: { type: bigint, description: "opens by people, repeated ones too" }
  machine_open_events: { type: bigint, description: "opens by machines" }
  click_events: { type: bigint, description: "clicks by people, repeated ones too" }
  conversions: { type: bigint, description: "people with a first sale within 30 days from a click; each sale counts for the campaign of the latest click before it" }
  revenue: { type: money, description: "net revenue of those sales" }
  cost: { type: money, description: "what the campaign cost, once; null when not known" }
  delivery_rate: { type: double, description: "delivered / sent. Not additive" }
  open_rate: { type: double, description: "opened / delivered. Not additive" }
  click_rate: { type: double, description: "clicked / delivered. Not additive" }
  unsubscribe_rate: { type: double, description: "unsubscribed / delivered. Not additive" }
  conversion_rate: { type: double, description: "conversions / clicked. Not additive" }
  roi: { type: double, description: "(revenue - cost) / cost; revenue, not margin. Not additive" }
  status: { type: text, description: "no_events (nothing is known of its mails), running (the 30 days are not over for a click of its first day), too_small (fewer than 30 people reached: its rates are chance) or measured" }
checks:
  - not_null: [sent, delivered, opened, clicked, conversions, revenue, status]
  - accepted: { column: status, values: [no_events, running, too_small, measured] }
  - expression: delivered + bounced <= sent and opened + machine_opened <= delivered and clicked <= opened
  - same_total:
      here: cost
      there: cost
      of: silver.campaign
      where: channel = 'email' and started_at <= (select as_of from settings)
---*/
with campaigns as (
  select
    campaign._source as source,
    campaign.campaign_id,
    coalesce(campaign.name, campaign.campaign_id) as campaign_name,
    local_date(campaign.started_at, settings.timezone) as started_date,
    campaign.cost
  from silver.campaign as campaign
  cross join settings
  where campaign.channel = 'email'
    and coalesce(local_date(campaign.started_at, settings.timezone), settings.as_of_date)
      <= settings.as_of_date
),

mails as (
  select
    source,
    campaign_id,
    max(campaign_name) as campaign_name,
    min(started_date) as started_date,
    count(case when is_sent then 1 end) as sent,
    count(case when is_delivered then 1 end) as delivered,
    count(case when is_bounced then 1 end) as bounced,
    count(case when is_opened then 1 end) as opened,
    count(case when is_machine_opened then 1 end) as machine_opened,
    count(case when is_clicked then 1 end) as clicked,
    count(case when is_unsubscribed then 1 end) as unsubscribed,
    sum(open_events) as open_events,
    sum(machine_open_events) as machine_open_events,
    sum(click_events) as click_events,
    count(converted_date) as conversions,
    sum(revenue) as revenue
  from email_recipient
  group by source, campaign_id
),

joined as (
  select
    coalesce(mails.source, campaigns.source) as source,
    coalesce(mails.campaign_id, campaigns.campaign_id) as campaign_id,
    coalesce(campaigns.campaign_name, mails.campaign_name) as campaign_name,
    coalesce(campaigns.started_date, mails.started_date) as started_date,
    coalesce(mails.sent, 0) as sent,
    coalesce(mails.delivered, 0) as delivered,
    coalesce(mails.bounced, 0) as bounced,
    coalesce(mails.opened, 0) as opened,
    coalesce(mails.machine_opened, 0) as machine_opened,
    coalesce(mails.clicked, 0) as clicked,
    coalesce(mails.unsubscribed, 0) as unsubscribed,
    coalesce(mails.open_events, 0) as open_events,
    coalesce(mails.machine_open_events, 0) as machine_open_events,
    coalesce(mails.click_events, 0) as click_events,
    coalesce(mails.conversions, 0) as conversions,
    coalesce(mails.revenue, 0) as revenue,
    campaigns.cost,
    settings.as_of_date
  from campaigns
  full join mails
    on mails.source = campaigns.source and mails.campaign_id = campaigns.campaign_id
  cross join settings
)

select
  source,
  campaign_id,
  campaign_name,
  started_date,
  sent,
  delivered,
  bounced,
  opened,
  machine_opened,
  clicked,
  unsubscribed,
  open_events,
  machine_open_events,
  click_events,
  conversions,
  revenue,
  cost,
  ratio(delivered, sent) as delivery_rate,
  ratio(opened, delivered) as open_rate,
  ratio(clicked, delivered) as click_rate,
  ratio(unsubscribed, delivered) as unsubscribe_rate,
  ratio(conversions, clicked) as conversion_rate,
  ratio(revenue - cost, cost) as roi,
  case
    when sent = 0 then 'no_events'
    when days_between(started_date, as_of_date) < 30 then 'running'
    when delivered < 30 then 'too_small'
    else 'measured'
  end as status
from joined
