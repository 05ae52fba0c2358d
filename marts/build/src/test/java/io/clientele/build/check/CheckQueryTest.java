package io.clientele.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.build.Inputs;
import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.engine.spark.shared.SharedSqlAllowList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckQueryTest {
  private static final List<MartSpec> MARTS =
      MartCatalog.load(Inputs.all()).all().stream().filter(MartSpec::isStored).toList();

  @Test
  void checksOfAllMartsStayWithinTheSharedSql() {
    Set<String> all = MARTS.stream().map(MartSpec::mart).collect(Collectors.toSet());

    assertThat(
            new SharedSqlAllowList()
                .objections(String.join("\nunion all\n", CheckQuery.of(MARTS, all))))
        .isEmpty();
  }

  @Test
  void martsWithoutRowsAreNotRead() {
    String queries = String.join(";", CheckQuery.of(MARTS, Set.of("sales_daily")));

    assertThat(queries).contains("from sales_daily group by").doesNotContain("from deal_cycle");
  }

  @Test
  void controlsLeaveOutWhatMayNotBeAddedUp() {
    MartSpec keywords =
        MARTS.stream().filter(mart -> mart.mart().equals("keyword_performance")).findFirst().get();

    assertThat(CheckQuery.controls(keywords.shape()))
        .extracting(column -> column.name())
        .contains("revenue")
        .doesNotContain("cost", "cac");
  }
}
