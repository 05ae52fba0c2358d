package io.clientele.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.attribution.credit.AttributionModel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AttributionModelTest {

  @Test
  void labelsAreThoseStoredInTables() {
    assertThat(Arrays.stream(AttributionModel.values()).map(AttributionModel::label))
        .containsExactly(
            "first_touch",
            "last_touch",
            "last_non_direct",
            "first_paid",
            "last_paid",
            "linear",
            "time_decay",
            "position_based",
            "w_shaped",
            "full_path",
            "markov",
            "shapley");
  }

  @Test
  void modelsAreFoundByLabel() {
    assertThat(AttributionModel.labelled("position_based"))
        .contains(AttributionModel.POSITION_BASED);
    assertThat(AttributionModel.labelled("Linear")).isEmpty();
  }
}
