package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.engine.spark.shared.SharedSqlAllowList;
import io.clientele.silver.entity.SilverDefinition;
import io.clientele.silver.identity.LakeKey;
import io.clientele.silver.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every query of silver stays within the SQL that both engines speak. */
class SharedSqlTest {
  @Test
  void everyQueryIsSharedSql() throws IOException {
    SharedSqlAllowList allowed = new SharedSqlAllowList();
    List<String> objections = new ArrayList<>();
    for (Example example : Example.all()) {
      for (String revenue : List.of("auto", "ordered", "invoiced", "paid", "won")) {
        for (View view : views(example, revenue)) {
          if (!view.query().isEmpty()) {
            allowed
                .objections(view.query())
                .forEach(each -> objections.add(view.name() + ": " + each));
          }
        }
      }
    }

    assertThat(objections.stream().distinct()).isEmpty();
  }

  private static Collection<View> views(Example example, String revenue) throws IOException {
    return SilverDefinition.of(
            example.streams(), example.company(revenue), LakeKey.fixed("shared"), List.of())
        .all();
  }
}
