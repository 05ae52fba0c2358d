-- A row is written whenever amount, probability, stage or close date changes: rows that repeat the
-- stage before them are no moves.
with moves as (
  select
    opportunity_id,
    stage_name,
    lag(stage_name) over (partition by opportunity_id order by created_date, id) as stage_before,
    created_date,
    created_by_id,
    _source,
    _stream,
    _delivery_id,
    _delivery_number,
    _row_number,
    _changed_at
  from delivered
  where not coalesce(is_deleted, false)
)
select
  opportunity_id     as deal_id,
  'default'          as pipeline,
  stage_before       as from_stage,
  stage_name         as to_stage,
  created_date       as changed_at,
  created_by_id      as employee_id,
  false              as is_derived
from moves
where stage_before is distinct from stage_name
