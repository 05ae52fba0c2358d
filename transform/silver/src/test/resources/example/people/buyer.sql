select email as record_id, 'person' as kind, name as name, email as email from delivered
