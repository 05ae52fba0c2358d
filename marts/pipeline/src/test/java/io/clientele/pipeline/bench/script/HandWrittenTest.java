package io.clientele.pipeline.bench.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandWrittenTest {
  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  @TempDir private Path folder;

  @BeforeEach
  void twoDaysWithASaleARefundAndAnUnknownBuyer() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("2011-06-01.csv"),
        HEADER
            + "1,A1,\"CUP, RED\",2,2011-06-01 23:30:00,1.255,12.0,France\n"
            + "1,A1,\"CUP, RED\",2,2011-06-01 23:30:00,1.255,12.0,France\n"
            + "2,B2,BOWL,1,2011-06-01 10:00:00,10.0,,Spain\n");
    Files.writeString(
        data.resolve("2011-06-02.csv"),
        HEADER + "C3,A1,\"CUP, RED\",-1,2011-06-02 10:00:00,1.255,12.0,France\n");
    HandWritten.main(
        new String[] {
          data.toString(), folder.resolve("out").toString(), "500", "2011-06-30", "all"
        });
  }

  @Test
  void everyLineKeepsItsPlaceInItsFile() throws Exception {
    assertThat(
            rows(
                "select invoice_no, _row_number, _delivery_number from 'bronze/lines.parquet'"
                    + " order by _delivery_number, _row_number"))
        .containsExactly("1|2|1", "1|3|1", "2|4|1", "C3|2|2");
  }

  @Test
  void equalLinesOfAnOrderAreTwoLines() throws Exception {
    assertThat(
            rows(
                "select line_number, quantity, revenue, order_date from"
                    + " 'silver/sales_order_line.parquet' where order_id = '1' order by"
                    + " line_number"))
        .containsExactly("1|2.000000|2.510000|2011-06-01", "2|2.000000|2.510000|2011-06-01");
  }

  @Test
  void refundsReduceTheirOwnDay() throws Exception {
    assertThat(
            rows(
                "select sales_date, country, order_count, revenue, refund_amount"
                    + " from 'gold/sales_daily.parquet' order by sales_date, country"))
        .containsExactly(
            "2011-06-01|France|1|5.020000|0.000000",
            "2011-06-01|Spain|1|10.000000|0.000000",
            "2011-06-02|France|0|-1.255000|1.255000");
  }

  @Test
  void customersAddUpWithTheUnknownBuyer() throws Exception {
    assertThat(rows("select order_count, revenue, refund_amount from 'gold/customer_360.parquet'"))
        .containsExactly("1|3.765000|1.255000");
    assertThat(rows("select rule from 'gold/reconciliation.parquet' where not passed")).isEmpty();
  }

  private List<String> rows(String sql) throws Exception {
    String query =
        sql.replace("'bronze/", "'" + folder + "/out/bronze/")
            .replace("'silver/", "'" + folder + "/out/silver/")
            .replace("'gold/", "'" + folder + "/out/gold/");
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }
}
