package io.clientele.engine.spark.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import java.util.List;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

class FooterCheckTest {
  @Test
  void everyDeclaredTypeHasOneFormInTheFile() {
    assertThat(
            differences(
                """
                message spark_schema {
                  optional binary name (STRING);
                  optional int64 visits;
                  optional double share;
                  optional boolean is_open;
                  optional int32 day (DATE);
                  optional int64 paid_at (TIMESTAMP(MICROS,true));
                  optional int64 amount (DECIMAL(18,6));
                  optional group attributes (MAP) {
                    repeated group key_value {
                      required binary key (STRING);
                      optional binary value (STRING);
                    }
                  }
                }
                """,
                "name text",
                "visits bigint",
                "share double",
                "is_open boolean",
                "day date",
                "paid_at instant",
                "amount money",
                "attributes text_map"))
        .isEmpty();
  }

  @Test
  void otherFormsAreNamedWithWhatWasDeclared() {
    assertThat(
            differences(
                """
                message spark_schema {
                  optional double amount;
                  optional int96 paid_at;
                  optional int64 opened_at (TIMESTAMP(MICROS,false));
                  optional int64 cost (DECIMAL(18,2));
                  optional int32 visits;
                  optional binary name;
                }
                """,
                "amount money",
                "paid_at instant",
                "opened_at instant",
                "cost money",
                "visits bigint",
                "name text"))
        .hasSize(6)
        .first()
        .isEqualTo("column amount: declared money, the file holds optional double amount");
  }

  @Test
  void columnsAreComparedByNameAndOrder() {
    assertThat(
            differences(
                "message m { optional int64 b; optional int64 a; }", "a bigint", "b bigint"))
        .containsExactly("declared columns [a, b], the file holds [b, a]");
  }

  private static List<String> differences(String file, String... columns) {
    return FooterCheck.differences(
        MessageTypeParser.parseMessageType(file),
        List.of(columns).stream()
            .map(column -> column.split(" "))
            .map(parts -> Column.of(parts[0], ColumnType.parse(parts[1])))
            .toList());
  }
}
