package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueFunctionTest {
  private static List<Object> customer(int number, long repeats, long recency, String value) {
    return Arrays.asList(
        "c%04d".formatted(number),
        "margin",
        repeats,
        recency,
        500L,
        value == null ? null : new BigDecimal(value),
        number % 50 == 0 ? 1L : 0L);
  }

  /** Customers who order at rates of their own until they stay away, simulated over 500 days. */
  static List<List<Object>> shop() {
    Random random = new Random(7);
    List<List<Object>> rows = new ArrayList<>();
    for (int number = 0; number < 1200; number++) {
      double daysBetween = 10 + 60 * -Math.log(random.nextDouble());
      double leaves = Math.pow(random.nextDouble(), 2);
      double mean = 5 + 20 * -Math.log(random.nextDouble());
      long repeats = 0;
      double last = 0;
      double value = 0;
      double next = daysBetween * -Math.log(random.nextDouble());
      while (next <= 500) {
        repeats++;
        last = Math.max(1, next);
        value += mean * (0.5 + random.nextDouble());
        next =
            random.nextDouble() < leaves
                ? 1000
                : next + daysBetween * -Math.log(random.nextDouble());
      }
      String sum = repeats == 0 ? null : String.format(java.util.Locale.ROOT, "%.2f", value);
      rows.add(customer(number, repeats, (long) last, sum));
    }
    return rows;
  }

  private static List<List<Object>> values(List<List<Object>> rows) {
    return GroupedFunctions.named("value").apply(rows);
  }

  @Test
  void whoCameOftenAndLatelyIsWorthMore() {
    List<List<Object>> rows = shop();
    rows.add(customer(9001, 12, 495, "240"));
    rows.add(customer(9002, 12, 100, "240"));

    List<List<Object>> made = values(rows);

    List<Object> present = made.get(1200);
    List<Object> gone = made.get(1201);
    assertThat((Double) present.get(4)).isGreaterThan((Double) gone.get(4));
    assertThat((BigDecimal) present.get(6)).isGreaterThan((BigDecimal) gone.get(6));
    assertThat(present.get(9)).isEqualTo("bg_nbd+gamma_gamma");
    assertThat(made).allSatisfy(row -> assertThat((BigDecimal) row.get(7)).isNotNull());
    assertThat(made)
        .allSatisfy(
            row ->
                assertThat((BigDecimal) row.get(7)).isLessThanOrEqualTo((BigDecimal) row.get(8)));
    assertThat(made.get(0).get(2)).isEqualTo(true);
    assertThat(made.get(1).get(2)).isEqualTo(false);
  }

  @Test
  void orderOfCustomersChangesNothing() {
    List<List<Object>> rows = shop();
    List<List<Object>> once = values(rows);
    Collections.reverse(rows);
    List<List<Object>> again = new ArrayList<>(values(rows));
    Collections.reverse(again);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void fewCustomersGetTheRatesOfAllWithoutLimits() {
    List<List<Object>> made = values(List.of(customer(1, 2, 100, "40"), customer(2, 0, 0, null)));

    assertThat(made).allSatisfy(row -> assertThat(row.get(4)).isNull());
    assertThat(made).allSatisfy(row -> assertThat(row.get(7)).isNull());
    assertThat(made).extracting(row -> row.get(9)).containsOnly("group_rates");
    assertThat(made.get(0).get(10)).asString().contains("needs 100 customers with repeat orders");
  }
}
