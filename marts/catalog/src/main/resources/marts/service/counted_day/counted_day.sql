/*---
mart: counted_day
area: service
summary: The days of the last 16 complete weeks from which the workload is learned, holidays left out.
grain: one row per day
keep: step
key: [day]
reads: [silver.calendar_day, settings]
empty_without: [silver.calendar_day]
columns:
  day: { type: date, description: "the day" }
  is_recent: { type: boolean, description: "it lies in the last 12 weeks" }
---*/
with days as (
  select
    calendar.day,
    calendar.is_working_day,
    days_between(
      calendar.day, cast(date_trunc('week', settings.as_of_date + 1) as date)) as days_ago
  from silver.calendar_day as calendar
  cross join settings
),

weekdays as (
  select
    days.*,
    avg(case when is_working_day then 1.0e0 else 0.0e0 end) over (
      partition by iso_weekday(day)) as open_share
  from days
  where days_ago between 1 and 112
)

select day, days_ago <= 84 as is_recent
from weekdays
where is_working_day or open_share <= 0.5e0
