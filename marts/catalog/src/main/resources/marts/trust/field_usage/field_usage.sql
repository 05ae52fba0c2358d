/*---
mart: field_usage
area: trust
summary: How well each field of each stream is filled, and whether anything reads it.
grain: one row per source, stream and field
key: [source, stream, field]
reads: [silver.delivered_field]
empty_without: [silver.delivered_field]
columns:
  source: { type: text, description: "source" }
  stream: { type: text, description: "stream" }
  field: { type: text, description: "the declared field; of a column that no field declares its caption" }
  caption: { type: text, description: "caption of the column in the file" }
  row_count: { type: bigint, description: "records that count: the newest version of each; for columns that no field declares those among the first 10,000 lines of every file. Not additive over fields" }
  filled_count: { type: bigint, description: "those with a value" }
  filled_share: { type: double, description: "filled_count by row_count; null without records. Not additive" }
  distinct_count: { type: bigint, description: "different values in the first 10,000 lines of every file; null for columns that no field declares. Not additive" }
  is_mapped: { type: boolean, description: "a declared field that silver reads" }
  finding: { type: text, description: "never_filled: no record has a value, or the file lacks the column; hardly_filled: fewer than 1 in 20; always_same: one value in all; not_read: filled, and nothing reads it; attribute_only: no field declares it, it goes along as an attribute that no figure reads; used; too_few: fewer than 20 records, or fewer than 20 with a value where the values are compared" }
  has_finding: { type: boolean, description: "the finding is neither used nor too_few" }
checks:
  - not_null: [source, stream, field, finding]
  - accepted: { column: finding, values: [never_filled, hardly_filled, always_same, not_read, attribute_only, used, too_few] }
  - expression: filled_count <= row_count
---*/
with judged as (
  select
    delivered_field.*,
    case
      when row_count < 20 then 'too_few'
      when filled_count = 0 then 'never_filled'
      when not is_read then 'not_read'
      when 20 * filled_count < row_count then 'hardly_filled'
      when not is_declared then 'attribute_only'
      when is_same and filled_count < 20 then 'too_few'
      when is_same then 'always_same'
      else 'used'
    end as finding
  from silver.delivered_field as delivered_field
)

select
  source,
  stream,
  field,
  caption,
  row_count,
  filled_count,
  ratio(filled_count, row_count) as filled_share,
  distinct_count,
  is_declared and is_read as is_mapped,
  finding,
  finding not in ('used', 'too_few') as has_finding
from judged
