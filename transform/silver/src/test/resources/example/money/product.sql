select id as product_id, name as name, category as category, decimal_of(cost, 6) as unit_cost from delivered
