package io.clientele.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.catalog.mart.MartCatalog;
import io.clientele.catalog.mart.MartSpec;
import io.clientele.engine.spark.shared.SharedSqlAllowList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of a mart stays within the SQL that both engines have. */
class SharedSqlTest {
  private static final MartCatalog CATALOG = MartCatalog.load(Inputs.all());
  private static final SharedSqlAllowList ALLOWED = new SharedSqlAllowList();

  static Stream<String> marts() {
    return CATALOG.all().stream().map(MartSpec::mart);
  }

  @ParameterizedTest
  @MethodSource("marts")
  void queryNamesOnlyWhatBothEnginesHave(String mart) {
    assertThat(ALLOWED.objections(CATALOG.mart(mart).query())).isEmpty();
  }
}
