package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's files and the answers about them. */
class ShopFilesTest {
  private static final String ORDERS = "shop/orders_2025-12.csv";
  private static final int NET_AMOUNT = 8;

  @TempDir static Path folder;
  private static ExportsFolder exports = new ExportsFolder(Path.of("."));
  private static ExportsFolder truth = new ExportsFolder(Path.of("."));

  @BeforeAll
  static void write() {
    SampleCompany company = SampleCompany.of(42, 0.05);
    company.writeDeliveries(folder.resolve("exports"));
    company.writeTruth(folder.resolve("truth"));
    exports = new ExportsFolder(folder.resolve("exports"));
    truth = new ExportsFolder(folder.resolve("truth"));
  }

  @Test
  void tablesBeginWithAByteOrderMark() {
    assertThat(exports.bytes(ORDERS)).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void ordersHaveATitleCaptionsAndATotal() {
    List<String> lines = exports.lines(ORDERS);

    assertThat(lines.get(0)).contains("rendelések 2025.12.01. – 2025.12.31.");
    assertThat(lines.get(1)).startsWith("Rendelésszám;Sor;Rendelés ideje;");
    assertThat(lines.get(lines.size() - 1)).startsWith("Összesen;");
  }

  @Test
  void totalIsTheSumOfTheLines() {
    List<String> lines = exports.lines(ORDERS);
    BigDecimal sum =
        lines.subList(2, lines.size() - 1).stream()
            .map(ShopFilesTest::netAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(netAmount(lines.get(lines.size() - 1))).isEqualByComparingTo(sum);
  }

  @Test
  void badRowsStandWhereTheAnswersSay() {
    for (String row : truth.lines("bad_rows.csv").stream().skip(1).toList()) {
      List<String> cells = List.of(row.split(",", -1));
      if (cells.get(6).equals("true") && cells.get(1).startsWith("shop/orders")) {
        String line = exports.lines(cells.get(1)).get(Integer.parseInt(cells.get(2)) - 1);
        String[] record = cells.get(4).split("/", -1);

        assertThat(line).startsWith(record[0] + ";" + record[1] + ";");
      }
    }
  }

  @Test
  void fewRowsOfAFileAreBad() {
    for (String row : truth.lines("files.csv").stream().skip(1).toList()) {
      String[] cells = row.split(",", -1);

      assertThat(Integer.parseInt(cells[3]) * 100).isLessThan(5 * Integer.parseInt(cells[2]) + 1);
    }
    assertThat(truth.lines("bad_rows.csv")).hasSizeGreaterThan(10);
  }

  @Test
  void filesHaveTheRowsThatTheAnswersSay() {
    for (String row : truth.lines("files.csv").stream().skip(1).toList()) {
      String[] cells = row.split(",", -1);
      if (cells[1].startsWith("shop/payments") && !cells[1].contains("2026-05")) {
        assertThat(exports.lines(cells[1])).hasSize(Integer.parseInt(cells[2]) + 1);
      }
    }
  }

  private static BigDecimal netAmount(String line) {
    String cell = line.split(";", -1)[NET_AMOUNT];
    return new BigDecimal(cell.replace("\u00a0", "").replace(',', '.'));
  }
}
