package io.clientele.engine.spark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import io.clientele.lakehouse.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSqlAllowListTest {
  private final SharedSqlAllowList allowList = new SharedSqlAllowList();

  @Test
  void ordinaryMartIsShared() {
    assertThat(
            allowList.objections(
                """
                with settled as (
                  select p.customer_id, p.settled_date, p.amount
                  from silver.payment as p
                  where p.status = 'settled' and p.amount is not null
                ),

                ranked as (
                  select
                    customer_id,
                    month_start(settled_date) as month_start,
                    sum(amount) filter (where amount > 0) as revenue,
                    row_number() over (partition by customer_id order by settled_date nulls last) as rank
                  from settled
                  group by customer_id, month_start(settled_date), settled_date
                )

                select
                  customer_id,
                  month_start,
                  cast(revenue as decimal(18,6)) as revenue,
                  case when rank = 1 then 'first' else 'later' end as visit -- silver.x
                from ranked
                where exists (select 1 from silver.customer as c where c.customer_id = ranked.customer_id)
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat(a, b)",
        "cast(a as timestamp)",
        "try_cast(a as int)",
        "a div 2",
        "a rlike 'x'",
        "a ilike 'x'",
        "split(a, '.')",
        "extract(dow from a)",
        "current_date",
        "now()",
        "timestamp '2026-01-01 00:00:00'",
        "a[0]",
        "transform(a, x -> x + 1)",
        "a like 'x\\_%'",
        "first_value(a) ignore nulls over (order by b)",
        "listagg(a, ',') within group (order by b)",
        "never_heard_of(a)",
        "(select max(concat(b, c)) from u)",
      })
  void otherExpressionsAreReported(String expression) {
    assertThat(allowList.objections("select " + expression + " as x from t")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a from t semi join u on t.a = u.a",
        "select a from t natural join u",
        "select y from t lateral view explode(a) as y",
        "select * from range(5)",
        "select * except (a) from t",
        "with c as (select now() as n) select n from c",
        "insert into t select 1",
        "select (a from t",
      })
  void otherFormsAreReported(String query) {
    assertThat(allowList.objections(query)).isNotEmpty();
  }

  @Test
  void adviceSaysWhatToWriteInstead() {
    Problems problems = new Problems();

    allowList.check("deal_cycle.sql", "select datediff(a, b) as d from t", problems);

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "deal_cycle.sql: function datediff: use days_between. SHARED-SQL.md says what both"
                + " engines have.");
  }
}
