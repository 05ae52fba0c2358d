package io.clientele.pipeline.bench.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotalsTest {
  @Test
  void sameTotalsDoNotDifferWhateverTheirScale() {
    Totals run = new Totals(3, Map.of("revenue", new BigDecimal("10.500000")));
    Totals script = new Totals(3, Map.of("revenue", new BigDecimal("10.5")));

    assertThat(run.differences("gold.sales_daily", script)).isEmpty();
  }

  @Test
  void differencesTellBothNumbers() {
    Totals run = new Totals(3, Map.of("revenue", new BigDecimal("10.5")));
    Totals script = new Totals(4, Map.of("revenue", new BigDecimal("11")));

    assertThat(run.differences("gold.sales_daily", script))
        .containsExactly(
            "gold.sales_daily, rows: 3 by the run, 4 by the script",
            "gold.sales_daily, sum of revenue: 10.5 by the run, 11 by the script");
  }

  @Test
  void aColumnThatOneSideLacksIsNoDifference() {
    Totals run = new Totals(3, Map.of("discount", new BigDecimal("1")));

    assertThat(run.differences("gold.sales_daily", new Totals(3, Map.of()))).isEmpty();
  }
}
