package io.clientele.build.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaybackFunctionTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private static List<Object> customer(String id, String basis, long repeats, long recency) {
    BigDecimal value = repeats == 0 ? null : BigDecimal.valueOf(20 * repeats);
    return customer(id, basis, repeats, recency, value);
  }

  private static List<Object> customer(
      String id, String basis, long repeats, long recency, BigDecimal value) {
    return Arrays.asList(
        "payback",
        "customer",
        id,
        basis,
        repeats,
        recency,
        500L,
        value,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<Object> credit(String id, String model, String keyword, String missing) {
    return Arrays.asList(
        "payback",
        "credit",
        id,
        null,
        null,
        null,
        null,
        null,
        model,
        keyword,
        MARCH,
        1.0,
        new BigDecimal(missing));
  }

  /** 1,200 customers, one who comes every two weeks, and one who did so until a year ago. */
  private static List<List<Object>> shop() {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : ValueFunctionTest.shop()) {
      rows.add(
          customer(
              (String) row.get(0),
              (String) row.get(1),
              (Long) row.get(2),
              (Long) row.get(3),
              (BigDecimal) row.get(5)));
    }
    rows.add(customer("regular", "margin", 35, 495));
    rows.add(customer("gone", "margin", 12, 130));
    return rows;
  }

  private static List<List<Object>> ranges(List<List<Object>> rows) {
    return GroupedFunctions.named("payback").apply(rows);
  }

  @SafeVarargs
  private static List<Object> range(List<Object>... credits) {
    List<List<Object>> rows = shop();
    rows.addAll(List.of(credits));
    return ranges(rows).get(0);
  }

  @Test
  void regularCustomersPayBackWithinARange() {
    List<Object> range = range(credit("regular", "linear", "k1", "60"));

    assertThat(range.subList(0, 4)).containsExactly("linear", "k1", MARCH, "expected");
    assertThat((Long) range.get(4)).isBetween(5L, 45L);
    assertThat((Long) range.get(5)).isBetween(50L, 200L);
  }

  @Test
  void whoStaysAwayOrHasGivenEverythingBackIsUnlikelyToPay() {
    assertThat(range(credit("gone", "linear", "k1", "60")).subList(3, 6))
        .containsExactly("unlikely", null, null);
    assertThat(range(credit("nobody", "linear", "k1", "60")).subList(3, 6))
        .containsExactly("unlikely", null, null);
  }

  @Test
  void twoCustomersPayBackSoonerThanOne() {
    List<Object> one = range(credit("regular", "linear", "k1", "60"));
    List<Object> two =
        range(credit("regular", "linear", "k1", "60"), credit("c0003", "linear", "k1", "60"));

    assertThat((Long) two.get(4)).isLessThanOrEqualTo((Long) one.get(4));
    assertThat((Long) two.get(5)).isLessThanOrEqualTo((Long) one.get(5));
  }

  @Test
  void orderOfRowsChangesNothing() {
    List<List<Object>> rows = shop();
    rows.add(credit("regular", "linear", "k1", "60"));
    rows.add(credit("c0003", "linear", "k1", "60"));
    rows.add(credit("gone", "linear", "k2", "10"));
    List<List<Object>> once = ranges(rows);
    Collections.reverse(rows);

    assertThat(ranges(rows)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Test
  void tooFewCustomersGiveNoRangeAndTheReason() {
    List<List<Object>> rows =
        List.of(customer("c1", "margin", 4, 300), credit("c1", "linear", "k1", "60"));

    assertThat(ranges(rows))
        .containsExactly(Arrays.asList("linear", "k1", MARCH, "not_fitted", null, null));
  }

  @Test
  void revenuePaysNothingBack() {
    List<List<Object>> rows =
        List.of(customer("c1", "revenue", 4, 300), credit("c1", "linear", "k1", "60"));

    assertThat(ranges(rows))
        .containsExactly(Arrays.asList("linear", "k1", MARCH, "no_margin", null, null));
  }

  @Test
  void withoutOpenCostThereIsNothingToForesee() {
    assertThat(ranges(shop())).isEmpty();
  }
}
