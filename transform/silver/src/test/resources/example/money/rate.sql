select currency as currency, cast(day as date) as rate_date, cast(rate as decimal(18, 8)) as rate from delivered
