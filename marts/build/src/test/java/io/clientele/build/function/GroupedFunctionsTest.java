package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.build.Inputs;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.lakehouse.engine.GroupedFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedFunctionsTest {
  private static final LocalDate MAY = LocalDate.parse("2026-05-01");
  private static final LocalDate END = LocalDate.parse("2026-05-31");

  private static List<Object> customer(String id, Long recency, long orders, String money) {
    return Arrays.asList(MAY, id, END, recency, orders, new BigDecimal(money), "revenue");
  }

  @Test
  void everyBuilderOfACatalogueMartIsKnownAndGivesItsColumns() {
    for (MartSpec mart : MartCatalog.load(Inputs.all()).all()) {
      if (!mart.builder().isSql()) {
        GroupedFunction function = GroupedFunctions.named(mart.builder().name());
        assertThat(function.output())
            .extracting(column -> column.name() + " " + column.type())
            .isEqualTo(
                mart.shape().columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .toList());
      }
    }
  }

  @Test
  void unknownBuilderIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> GroupedFunctions.named("magic"))
        .hasMessageStartingWith("There is no builder 'magic'; use sql or one of [")
        .hasMessageContaining("forecast, journey");
  }

  @Test
  void scoresStandBesideTheRowsTheyBelongTo() {
    List<List<Object>> rows =
        GroupedFunctions.named("rfm")
            .apply(
                List.of(
                    customer("b", 3L, 4, "90"),
                    customer("a", 20L, 1, "10"),
                    customer("c", null, 0, "-5")));

    assertThat(rows).extracting(row -> row.get(1)).containsExactly("b", "a", "c");
    assertThat(rows.get(0).subList(7, 10)).containsExactly(5L, 3L, 5L);
    assertThat(rows.get(2).subList(7, 10)).containsExactly(null, null, null);
  }

  @Test
  void forecastGivesPastAndFutureWithOrderedLimits() {
    List<List<Object>> rows = new ArrayList<>();
    LocalDate first = LocalDate.parse("2026-01-01");
    LocalDate last = LocalDate.parse("2026-06-30");
    for (int day = 0; day < 181; day++) {
      rows.add(
          List.of(
              "total",
              "total",
              first.plusDays(day),
              100.0 + day % 7 * 10 + day,
              first,
              last,
              last));
    }

    List<List<Object>> made = GroupedFunctions.named("forecast").apply(rows);

    List<List<Object>> future =
        made.stream().filter(row -> row.get(0).equals("period") && row.get(7) != null).toList();
    assertThat(future).hasSize(13);
    for (List<Object> row : future) {
      assertThat(List.of(row.get(10), row.get(8), row.get(7), row.get(9), row.get(11)))
          .isSortedAccordingTo((a, b) -> ((BigDecimal) a).compareTo((BigDecimal) b));
      assertThat(row.get(6)).isNull();
    }
    assertThat(made).anyMatch(row -> row.get(0).equals("accuracy"));
    assertThat(made).filteredOn(row -> row.get(6) != null).hasSize(26);
  }
}
