select id as employee_id, name as name, true as is_active from delivered
