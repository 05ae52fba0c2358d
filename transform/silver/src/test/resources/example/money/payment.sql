select invoice as invoice_id, cast(day as date) as paid_date, decimal_of(amount, 6) as amount from delivered
