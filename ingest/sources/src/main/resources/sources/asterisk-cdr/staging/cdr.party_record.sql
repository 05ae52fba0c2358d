-- A number that is not shown, or too short to be one, is nobody.
select
  phone                              as record_id,
  phone                              as phone,
  min(from_epoch_seconds(start_seconds)) as created_at
from prepared
where phone is not null
group by phone
