package io.clientele.silver.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StagingQueryTest {
  @Test
  void columnsAreTheNamesOfTheLastSelect() {
    StagingQuery query =
        StagingQuery.parse(
            """
            with typed as (select a as "select", b as c from delivered) -- from here
            select cast("select" as string) as deal_id, ', from' as stage, c
            from typed
            where c in (select c from typed)\
            """);

    assertThat(query.columns()).containsExactly("deal_id", "stage", "c");
    assertThat(query.isRowByRow()).isTrue();
  }

  @Test
  void whereRowsComeFromIsAdded() {
    StagingQuery query = StagingQuery.parse("select id as deal_id from delivered where id > '0'");

    assertThat(query.over("delivered__crm__deals"))
        .isEqualTo(
            """
            select id as deal_id,
              _source, _stream, _delivery_id, _delivery_number, _row_number, _changed_at
            from delivered__crm__deals where id > '0'\
            """);
  }

  @Test
  void groupComesFromTheRecordDeliveredFirst() {
    StagingQuery query =
        StagingQuery.parse("select id as order_id, max(c) as country from delivered group by id");

    assertThat(query.isGrouped()).isTrue();
    assertThat(query.isRowByRow()).isFalse();
    assertThat(query.over("d")).contains("min(_delivery_number) as _delivery_number");
  }

  @Test
  void everyPartOfAUnionIsCompleted() {
    StagingQuery query =
        StagingQuery.parse("select a as id from delivered union all select b as id from delivered");

    assertThat(query.over("d").split("_row_number", -1)).hasSize(3);
    assertThat(query.isRowByRow()).isFalse();
  }

  @Test
  void deliveredWithinATextStaysAText() {
    assertThat(StagingQuery.parse("select 'delivered' as stage from delivered").over("d"))
        .contains("'delivered' as stage")
        .endsWith("from d");
  }

  @Test
  void queryThatTellsItsOriginIsLeftAlone() {
    String sql =
        "select id as deal_id, _source, _stream, _delivery_id, _delivery_number, _row_number,"
            + " _changed_at from delivered";

    assertThat(StagingQuery.parse(sql).over("delivered")).isEqualTo(sql);
    assertThat(StagingQuery.parse(sql).columns()).containsExactly("deal_id");
  }

  @Test
  void unclearQueriesAreRefusedWithARemedy() {
    assertThatThrownBy(() -> StagingQuery.parse("select a || b from delivered"))
        .hasMessage("'a || b' has no name; write 'a || b as name'");
    assertThatThrownBy(() -> StagingQuery.parse("select distinct a as b from delivered"))
        .hasMessageContaining("leave 'distinct' out");
    assertThatThrownBy(() -> StagingQuery.parse("select a as b"))
        .hasMessage("its last select has no from");
    assertThatThrownBy(
            () -> StagingQuery.parse("select a as b from delivered union select a from delivered"))
        .hasMessageContaining("say 'union all'");
    assertThatThrownBy(
            () ->
                StagingQuery.parse(
                    "select a as b from delivered union all select a as c from delivered"))
        .hasMessageContaining("same columns in the same order");
    assertThatThrownBy(() -> StagingQuery.parse("select _row_number from delivered"))
        .hasMessageContaining("it selects _row_number but not [_source");
    assertThatThrownBy(() -> StagingQuery.parse("select 'a as b from delivered"))
        .hasMessageContaining("a quote is not closed");
  }
}
