/*---
mart: audience_portrait
area: customers
summary: What distinguishes the customers of each segment from all customers.
grain: one row per segment, attribute and value with at least one valid customer
key: [segment, attribute, value]
reads: [customer_360, customer_habit, silver.customer, settings]
empty_without: [silver.sales_order, silver.invoice, silver.payment, silver.deal]
columns:
  segment: { type: text, description: "segment at the as-of date; (loyal: high) for all customers of the highest loyalty level, whatever their segment" }
  attribute: { type: text, description: "country, kind, industry, language, age, acquisition_channel, preferred_channel, favourite_category or favourite_weekday; those that no customer has are left out" }
  value: { type: text, description: "the attribute's value; (unknown) where a customer has none" }
  customer_count: { type: bigint, description: "valid customers of the segment with the value. Not additive over attributes; (loyal: high) lies across the segments" }
  segment_count: { type: bigint, description: "valid customers of the segment. Not additive over values" }
  share: { type: double, description: "customer_count divided by segment_count. Not additive" }
  base_customer_count: { type: bigint, description: "all valid customers with the value. Not additive over segments" }
  base_count: { type: bigint, description: "all valid customers. Not additive" }
  base_share: { type: double, description: "base_customer_count divided by base_count. Not additive" }
  index_to_base: { type: double, description: "share divided by base_share: 1 is as common as among all customers, 2 twice as common. Not additive" }
  is_small: { type: boolean, description: "fewer than 5 customers: too few to tell anything of" }
checks:
  - not_null: [segment, attribute, value, customer_count, share, base_share]
  - expression: customer_count between 1 and segment_count
  - expression: share between 0 and 1
---*/
with described as (
  select
    buyer.*,
    customer.language,
    case
      when customer.birth_date is null or customer.birth_date > settings.as_of_date then null
      when add_months(customer.birth_date, 300) > settings.as_of_date then 'under 25'
      when add_months(customer.birth_date, 420) > settings.as_of_date then '25 to 34'
      when add_months(customer.birth_date, 540) > settings.as_of_date then '35 to 44'
      when add_months(customer.birth_date, 660) > settings.as_of_date then '45 to 54'
      when add_months(customer.birth_date, 780) > settings.as_of_date then '55 to 64'
      else '65 and more'
    end as age,
    habit.favourite_category,
    case habit.favourite_weekday
      when 1 then 'Monday' when 2 then 'Tuesday' when 3 then 'Wednesday' when 4 then 'Thursday'
      when 5 then 'Friday' when 6 then 'Saturday' when 7 then 'Sunday'
    end as favourite_weekday
  from customer_360 as buyer
  cross join settings
  left join silver.customer as customer on customer.customer_id = buyer.customer_id
  left join customer_habit as habit on habit.customer_id = buyer.customer_id
  where buyer.is_valid_customer
),

attributes as (
  select *
  from (
    values ('country'), ('kind'), ('industry'), ('language'), ('age'), ('acquisition_channel'),
      ('preferred_channel'), ('favourite_category'), ('favourite_weekday')
  ) as listed (attribute)
),

traits as (
  select
    described.segment,
    described.loyalty_level,
    attributes.attribute,
    case attributes.attribute
      when 'country' then described.country
      when 'kind' then described.kind
      when 'industry' then described.industry
      when 'language' then described.language
      when 'age' then described.age
      when 'acquisition_channel' then described.acquisition_channel
      when 'preferred_channel' then described.preferred_channel
      when 'favourite_category' then described.favourite_category
      when 'favourite_weekday' then described.favourite_weekday
    end as value
  from described
  cross join attributes
),

counted as (
  select
    segment,
    attribute,
    coalesce(value, '(unknown)') as value,
    count(*) as customer_count,
    sum(case when loyalty_level = 'high' then 1 else 0 end) as loyal_count
  from traits
  group by segment, attribute, coalesce(value, '(unknown)')
),

compared as (
  select
    counted.*,
    sum(customer_count) over (partition by segment, attribute) as segment_count,
    sum(loyal_count) over (partition by attribute) as all_loyal_count,
    sum(customer_count) over (partition by attribute, value) as base_customer_count,
    sum(customer_count) over (partition by attribute) as base_count,
    sum(case when value <> '(unknown)' then customer_count else 0 end)
      over (partition by attribute) as known_count
  from counted
),

placed as (
  select
    segment, attribute, value, customer_count, segment_count, base_customer_count, base_count
  from compared
  where known_count > 0
  union all
  select
    '(loyal: high)', attribute, value, sum(loyal_count), max(all_loyal_count),
    max(base_customer_count), max(base_count)
  from compared
  where known_count > 0
  group by attribute, value
  having sum(loyal_count) > 0
)

select
  segment,
  attribute,
  value,
  customer_count,
  segment_count,
  ratio(customer_count, segment_count) as share,
  base_customer_count,
  base_count,
  ratio(base_customer_count, base_count) as base_share,
  ratio(ratio(customer_count, segment_count), ratio(base_customer_count, base_count))
    as index_to_base,
  customer_count < 5 as is_small
from placed
