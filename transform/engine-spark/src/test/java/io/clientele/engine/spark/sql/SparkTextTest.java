package io.clientele.engine.spark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparkTextTest {
  @Test
  void viewsInSchemasBecomePlainNames() {
    assertThat(SparkText.of("select p.amount from silver.payment as p"))
        .isEqualTo("select p.amount from silver__payment as p");
    assertThat(SparkText.of("from bronze.shop__lines, quarantine.record, SILVER.deal"))
        .isEqualTo("from bronze__shop__lines, quarantine__record, SILVER__deal");
  }

  @Test
  void columnsQualifiedByTheViewFollowIt() {
    assertThat(SparkText.of("select silver.payment.amount from silver.payment"))
        .isEqualTo("select silver__payment.amount from silver__payment");
  }

  @Test
  void literalsQuotedNamesAndCommentsStay() {
    String sql =
        "select 'silver.payment', 'it''s silver.deal', \"silver.x\", `bronze.y` -- silver.z\n"
            + "/* quarantine.record * / silver.a */";

    assertThat(SparkText.of(sql)).isEqualTo(sql);
  }

  @Test
  void backslashInALiteralIsACharacter() {
    assertThat(SparkText.of("regexp_like(a, '\\d') and b = 'c\\' and silver.d.e = 'f'"))
        .isEqualTo("regexp_like(a, '\\\\d') and b = 'c\\\\' and silver__d.e = 'f'");
  }

  @Test
  void otherNamesStay() {
    String sql = "select a.silver.x, my_silver.x, silver_x, gold.sales_daily, p.silver from silver";

    assertThat(SparkText.of(sql)).isEqualTo(sql);
  }

  @Test
  void viewOfSaysTheSameAsTheQuery() {
    assertThat(ViewNames.viewOf("silver.payment")).isEqualTo(SparkText.of("silver.payment"));
    assertThat(ViewNames.viewOf("sales_daily")).isEqualTo("sales_daily");
  }
}
