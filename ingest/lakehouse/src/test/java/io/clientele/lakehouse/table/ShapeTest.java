package io.clientele.lakehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void typesAreReadAsTheyAreWritten() {
    for (String type :
        List.of("text", "bigint", "double", "boolean", "date", "instant", "money", "text_map")) {
      assertThat(ColumnType.parse(type)).hasToString(type);
    }
    assertThat(ColumnType.parse("decimal(20,4)")).hasToString("decimal(20,4)");
    assertThat(ColumnType.parse("decimal(18,6)")).isEqualTo(ColumnType.MONEY);
  }

  @Test
  void unknownTypeIsToldWithTheKnownOnes() {
    assertThatThrownBy(() -> ColumnType.parse("varchar"))
        .hasMessageStartingWith("'varchar' is not a column type; use text, bigint");
  }

  @Test
  void keyMustBeAColumn() {
    assertThatThrownBy(
            () ->
                TableShape.of(
                    TableName.gold("a"), List.of(Column.of("b", ColumnType.TEXT)), List.of("c")))
        .hasMessage("gold.a has no column 'c' for its key");
  }

  @Test
  void goldIsReadByPlainName() {
    assertThat(TableName.parse("sales_daily").inQueries()).isEqualTo("sales_daily");
    assertThat(TableName.parse("silver.customer").inQueries()).isEqualTo("silver.customer");
    assertThatThrownBy(() -> TableName.gold("Sales")).hasMessageContaining("is not snake_case");
  }
}
