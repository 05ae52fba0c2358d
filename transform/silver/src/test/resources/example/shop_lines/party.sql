select customer as record_id, country as country from delivered where customer is not null
