package io.clientele.report.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlBuilderTest {
  private static final Source SALES =
      new Source("r4", "sales_daily", Set.of("sales_date", "country", "revenue", "email"));
  private static final Expression REVENUE = new Expression("revenue", "sum(revenue)");

  @Test
  void valuesAreBoundAndNeverWritten() {
    String hostile = "Greece' or 1=1; drop schema r4 --";

    SqlText text =
        everything()
            .aggregate(
                new Aggregate(
                    SALES,
                    List.of(Group.by("country")),
                    List.of(REVENUE),
                    List.of(
                        Filter.is("country", hostile),
                        Filter.between(
                            "sales_date", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))),
                    List.of(Order.largestFirst("revenue")),
                    10));

    assertThat(text.sql())
        .isEqualTo(
            "SELECT \"country\", sum(revenue) AS \"revenue\" FROM \"r4\".\"sales_daily\""
                + " WHERE \"country\" IN (?) AND \"sales_date\" BETWEEN ? AND ? GROUP BY 1"
                + " ORDER BY \"revenue\" DESC NULLS LAST LIMIT 10");
    assertThat(text.values())
        .containsExactly(hostile, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
  }

  @Test
  void anEmptyValueMeansRowsWithoutOne() {
    assertThat(rows(everything(), Filter.is("country", "")).sql())
        .contains("WHERE \"country\" IS NULL");
    assertThat(rows(everything(), new Filter("country", Operator.IS, List.of("", "Greece"))).sql())
        .contains("(\"country\" IN (?) OR \"country\" IS NULL)");
  }

  @Test
  void unknownFieldsAreRefusedWhereverTheyStand() {
    assertThatThrownBy(() -> rows(everything(), Filter.is("1=1 --", "x")))
        .isInstanceOf(UnknownFieldException.class);
    assertThatThrownBy(
            () ->
                everything()
                    .rows(
                        new RowList(
                            SALES,
                            List.of("country"),
                            List.of(),
                            List.of(Order.smallestFirst("revenue; drop")),
                            1,
                            0)))
        .isInstanceOf(UnknownFieldException.class);
  }

  @Test
  void personalColumnsNeedTheScope() {
    RowList question = new RowList(SALES, List.of("email"), List.of(), List.of(), 1, 0);

    assertThatThrownBy(() -> everything().rows(question)).isInstanceOf(UnknownFieldException.class);
    assertThat(new SqlBuilder(new Scope(Map.of(), true)).rows(question).sql()).contains("email");
  }

  @Test
  void theScopeIsAddedToEveryQuestion() {
    SqlBuilder greece = new SqlBuilder(new Scope(Map.of("country", List.of("Greece")), false));

    SqlText text = rows(greece, Filter.is("country", "Spain"));

    assertThat(text.sql()).contains("\"country\" IN (?) AND \"country\" IN (?)");
    assertThat(text.values()).containsExactly("Spain", "Greece");
  }

  @Test
  void aScopeThatATableCannotTellShowsNoRows() {
    SqlBuilder north = new SqlBuilder(new Scope(Map.of("region", List.of("north")), false));

    assertThat(rows(north, Filter.is("country", "Spain")).sql()).contains("AND false");
  }

  private static SqlBuilder everything() {
    return new SqlBuilder(Scope.everyRow());
  }

  private static SqlText rows(SqlBuilder builder, Filter filter) {
    return builder.rows(new RowList(SALES, List.of("country"), List.of(filter), List.of(), 5, 0));
  }
}
