package io.clientele.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
  @Test
  void valuesAreTypedAndQuotedByRfc4180() {
    StringWriter out = new StringWriter();
    CsvWriter csv = new CsvWriter(out, List.of("revenue"), 2);

    csv.columns(List.of("name", "revenue", "weight", "day", "note"));
    csv.row(
        new Object[] {
          "Kettle, \"steel\"",
          new BigDecimal("12.345000"),
          new BigDecimal("0.500000"),
          LocalDate.of(2026, 1, 2),
          null
        });

    assertThat(out)
        .hasToString(
            "name,revenue,weight,day,note\r\n\"Kettle, \"\"steel\"\"\",12.35,0.5,2026-01-02,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\"=1",
        "＝1",
        "'=1",
        "＠x",
        "\0=1"
      })
  void textThatASpreadsheetWouldRunIsDefused(String hostile) {
    assertThat(CsvWriter.guarded(hostile)).startsWith("'");
  }

  @Test
  void negativeNumbersStayNumbers() {
    StringWriter out = new StringWriter();
    CsvWriter csv = new CsvWriter(out, List.of(), 2);

    csv.columns(List.of("margin", "count"));
    csv.row(new Object[] {new BigDecimal("-3.50"), -2L});

    assertThat(out.toString()).endsWith("-3.5,-2\r\n");
  }
}
