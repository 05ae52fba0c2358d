package io.clientele.silver.entity;

/** {@code exchange_rate}, and the periods in which each rate holds. */
final class RateViews {
  private final SilverViews views;

  RateViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    boolean isStaged = views.staging().has("exchange_rate");
    views
        .graph()
        .keep(
            "rate__period",
            isStaged
                ? """
                with daily as (
                  select upper(currency) as currency, rate_date, max_by(rate, _ordinal) as rate
                  from staged__exchange_rate
                  where currency is not null and rate_date is not null and rate > 0
                  group by upper(currency), rate_date
                )
                select currency, rate, rate_date as valid_from,
                  coalesce(lead(rate_date) over (partition by currency order by rate_date),
                    date '9999-12-31') as valid_to
                from daily\
                """
                : """
                select cast(null as string) as currency, cast(null as decimal(18, 8)) as rate,
                  date '9999-12-31' as valid_from, date '9999-12-31' as valid_to
                from (values (1)) as nothing (n) where n = 0\
                """);
    if (isStaged) {
      views.make(
          views.entity("exchange_rate", "s.rate_date").column("currency", "upper(s.currency)"));
    }
  }
}
