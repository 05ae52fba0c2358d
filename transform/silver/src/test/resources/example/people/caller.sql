select number as record_id, number as phone, 'person' as kind
from delivered
where regexp_like(number, '^[+][0-9]+$')
