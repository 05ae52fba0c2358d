package io.clientele.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
  @Test
  void orderOfRowsDoesNotCount() {
    List<List<Object>> one =
        SortedRows.of(List.of(Arrays.asList("b", 1.0), Arrays.asList("a", null)));
    List<List<Object>> other =
        SortedRows.of(List.of(Arrays.asList("a", null), Arrays.asList("b", 1.0)));

    assertThat(SortedRows.differences(one, other)).isEmpty();
  }

  @Test
  void moneyIsComparedByValueAndDoublesAlmost() {
    assertThat(SortedRows.same(new BigDecimal("1.50"), new BigDecimal("1.5"))).isTrue();
    assertThat(SortedRows.same(new BigDecimal("1.50"), new BigDecimal("1.500001"))).isFalse();
    assertThat(SortedRows.same(0.1 + 0.2, 0.3)).isTrue();
    assertThat(SortedRows.same(1e-6, 2e-6)).isFalse();
    assertThat(SortedRows.same(2L, new BigDecimal("2.000000"))).isTrue();
  }

  @Test
  void doubleIsNotMoney() {
    assertThat(SortedRows.same(1.5, new BigDecimal("1.5"))).isFalse();
  }

  @Test
  void missingRowIsADifference() {
    assertThat(SortedRows.differences(List.of(List.of("a")), List.of())).hasSize(1);
  }
}
