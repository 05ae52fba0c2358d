/*---
mart: customer_contact
area: customers
summary: Names and addresses of customers, for readers who may see them. The only gold table with personal values.
grain: one row per resolved customer
keep: unpinned
key: [customer_id]
reads: [silver.customer, silver.party_record]
empty_without: [silver.customer]
columns:
  customer_id: { type: text, description: "the resolved customer" }
  display_name: { type: text, description: "name for people who may see it" }
  email: { type: text, description: "e-mail address of the newest record that has one" }
  phone: { type: text, description: "telephone number in E.164 form of the newest record that has one" }
checks:
  - not_null: [customer_id]
---*/
with addressed as (
  select
    customer_id,
    email,
    phone_e164,
    row_number() over (
      partition by customer_id
      order by
        case when email is null then 1 else 0 end,
        coalesce(updated_at, created_at) desc nulls last, _source, record_id
    ) as email_rank,
    row_number() over (
      partition by customer_id
      order by
        case when phone_e164 is null then 1 else 0 end,
        coalesce(updated_at, created_at) desc nulls last, _source, record_id
    ) as phone_rank
  from silver.party_record
  where customer_id is not null
),

chosen as (
  select
    customer_id,
    max(case when email_rank = 1 then email end) as email,
    max(case when phone_rank = 1 then phone_e164 end) as phone
  from addressed
  group by customer_id
)

select
  customer.customer_id,
  customer.display_name,
  chosen.email,
  chosen.phone
from silver.customer as customer
left join chosen on chosen.customer_id = customer.customer_id
