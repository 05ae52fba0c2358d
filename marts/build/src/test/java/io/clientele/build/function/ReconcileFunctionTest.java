package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcileFunctionTest {
  private static final LocalDate JULY = LocalDate.parse("2026-07-01");

  /** Limits at 80 % and 95 %, the lower ones cut at zero as those of sales are. */
  private static List<Object> row(String id, String level, String forecast, String width) {
    BigDecimal middle = new BigDecimal(forecast);
    BigDecimal half = new BigDecimal(width);
    BigDecimal far = half.multiply(new BigDecimal("1.5"));
    return List.of(
        JULY,
        id,
        level,
        middle,
        middle.subtract(half).max(BigDecimal.ZERO),
        middle.add(half),
        middle.subtract(far).max(BigDecimal.ZERO),
        middle.add(far));
  }

  private static List<List<Object>> reconciled(List<List<Object>> rows) {
    return GroupedFunctions.named("reconcile").apply(rows);
  }

  private static BigDecimal sum(List<List<Object>> rows, String level) {
    return rows.stream()
        .filter(row -> row.get(2).equals(level))
        .map(row -> (BigDecimal) row.get(3))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<List<Object>> company() {
    List<List<Object>> rows = new ArrayList<>(List.of(row("total", "total", "1000", "70")));
    for (int member = 1; member <= 7; member++) {
      rows.add(row("country:" + member, "country", "133.333333", "9.99"));
      rows.add(row("channel:" + member, "channel", "" + 40 * member, "" + 13 * member));
    }
    return rows;
  }

  @Test
  void everyLevelSumsToTheTotalToTheLastUnit() {
    List<List<Object>> made = reconciled(company());

    assertThat(sum(made, "country")).isEqualByComparingTo(sum(made, "total"));
    assertThat(sum(made, "channel")).isEqualByComparingTo(sum(made, "total"));
    assertThat(made).hasSize(15);
  }

  @Test
  void limitsContainTheForecastAndStayAboveZero() {
    List<List<Object>> rows = company();
    rows.add(row("channel:8", "channel", "0.5", "300"));

    for (List<Object> made : reconciled(rows)) {
      assertThat(List.of(made.get(6), made.get(4), made.get(3), made.get(5), made.get(7)))
          .isSortedAccordingTo((a, b) -> ((BigDecimal) a).compareTo((BigDecimal) b));
      assertThat((BigDecimal) made.get(6)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }
  }

  @Test
  void memberWithoutLimitsHasNoneAfterwards() {
    List<List<Object>> rows = new ArrayList<>(List.of(row("total", "total", "100", "10")));
    rows.add(row("owner:a", "owner", "60", "5"));
    rows.add(Arrays.asList(JULY, "owner:b", "owner", new BigDecimal("50"), null, null, null, null));

    List<List<Object>> made = reconciled(rows);

    assertThat(made.get(2).subList(4, 8)).containsOnlyNulls();
    assertThat(sum(made, "owner")).isEqualByComparingTo(sum(made, "total"));
  }

  @Test
  void withoutTotalNothingMoves() {
    List<List<Object>> rows = List.of(row("owner:a", "owner", "60", "5"));

    assertThat(reconciled(rows)).isEqualTo(rows);
  }
}
