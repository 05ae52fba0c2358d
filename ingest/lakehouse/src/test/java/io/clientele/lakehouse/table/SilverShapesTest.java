package io.clientele.lakehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilverShapesTest {
  private static final SilverShapes SHAPES = SilverShapes.declared();

  @Test
  void everyTableHasAKeyAndAMeaningPerColumn() {
    assertThat(SHAPES.all())
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.shape().key()).isNotEmpty();
              assertThat(table.shape().summary()).isNotBlank();
              assertThat(table.shape().columns())
                  .allSatisfy(column -> assertThat(column.description()).isNotBlank());
            });
  }

  @Test
  void rowsNameTheirDeliveredRecord() {
    assertThat(SHAPES.shape("sales_order").columnNames())
        .endsWith("_source", "_stream", "_delivery_id", "_row_number");
  }

  @Test
  void personalColumnsAreKnown() {
    assertThat(SHAPES.table("party_record").personal()).contains("name", "email", "phone_e164");
  }

  @Test
  void stagingGivesWhatIsNotComputed() {
    List<String> staged = SHAPES.table("party_record").staged().stream().map(Column::name).toList();

    assertThat(staged).contains("record_id", "phone").doesNotContain("customer_id", "_source");
  }

  @Test
  void misspeltTableIsAnsweredWithTheClosestName() {
    assertThatThrownBy(() -> SHAPES.table("deal_stage_changes"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
            "silver.deal_stage_changes: no such silver table. The closest name is"
                + " silver.deal_stage_change.");
  }
}
