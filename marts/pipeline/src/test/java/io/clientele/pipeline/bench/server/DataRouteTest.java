package io.clientele.pipeline.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DataRouteTest {
  @Test
  void findsTheNumbersThatAChartDraws() throws IOException {
    String chart =
        """
        {"option": {"yAxis": {"data": ["Spain", "France"]},
          "series": [{"type": "bar", "data": [12.5, {"value": 7, "name": "France"}, null]}]},
         "format": {"digits": 2}}
        """;

    assertThat(DataRoute.numbers(chart)).containsExactly(12.5, 7.0);
  }

  @Test
  void aChartWithoutSeriesDrawsNothing() throws IOException {
    assertThat(DataRoute.numbers("{\"option\": {}}")).isEmpty();
  }
}
