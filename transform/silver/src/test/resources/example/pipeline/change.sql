select deal as deal_id, stage as to_stage, instant(changed) as changed_at from delivered
