package io.clientele.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keyword reports as somebody reads them who knows nothing about the company. */
class KeywordReportTest {
  private static final int COST = 11;
  private static final int CLICKS = 12;

  @TempDir static Path folder;
  private static final List<List<List<String>>> REPORTS = new ArrayList<>();

  @BeforeAll
  static void readReports() {
    SampleCompany.of(42, 0.02).writeDeliveries(folder);
    ExportsFolder exports = new ExportsFolder(folder);
    for (String name : exports.namesLike("google-ads/search_keyword")) {
      REPORTS.add(exports.lines(name).stream().map(KeywordReportTest::cells).toList());
    }
  }

  @Test
  void everyMonthHasAReport() {
    assertThat(REPORTS).hasSize(36);
  }

  @Test
  void totalOfFilteredKeywordsIsTheSumOfTheRows() {
    for (List<List<String>> report : REPORTS) {
      List<String> total = total(report, "Total: Filtered keywords", "");

      assertThat(number(total, COST)).isEqualByComparingTo(sum(rows(report), COST));
      assertThat(number(total, CLICKS)).isEqualByComparingTo(sum(rows(report), CLICKS));
    }
  }

  @Test
  void totalsOfTheDevicesAddUp() {
    for (List<List<String>> report : REPORTS) {
      BigDecimal devices =
          number(total(report, "Total: Account", "Computers"), COST)
              .add(number(total(report, "Total: Account", "Mobile phones"), COST))
              .add(number(total(report, "Total: Account", "Tablets"), COST));

      assertThat(number(total(report, "Total: Account", ""), COST)).isEqualByComparingTo(devices);
    }
  }

  @Test
  void accountCostsMoreThanItsKeywords() {
    BigDecimal account = BigDecimal.ZERO;
    BigDecimal keywords = BigDecimal.ZERO;
    for (List<List<String>> report : REPORTS) {
      account = account.add(number(total(report, "Total: Account", ""), COST));
      keywords = keywords.add(number(total(report, "Total: Filtered keywords", ""), COST));
    }

    assertThat(account).isGreaterThan(keywords);
  }

  @Test
  void aDayOfTheMonthBeforeComesAgain() {
    List<List<String>> march = REPORTS.get(29);

    assertThat(march.get(1)).containsExactly("February 22, 2026 - March 31, 2026");
    assertThat(rows(march)).anyMatch(row -> row.get(1).startsWith("2026-02-"));
  }

  @Test
  void matchTypesAreDecorated() {
    List<String> keywords =
        REPORTS.stream().flatMap(report -> rows(report).stream()).map(row -> row.get(3)).toList();

    assertThat(keywords)
        .anyMatch(keyword -> keyword.startsWith("[") && keyword.endsWith("]"))
        .anyMatch(keyword -> keyword.startsWith("\"") && keyword.endsWith("\""))
        .anyMatch(keyword -> keyword.startsWith(" +"));
  }

  private static List<List<String>> rows(List<List<String>> report) {
    return report.subList(3, report.size()).stream()
        .filter(row -> !row.get(2).startsWith("Total: "))
        .toList();
  }

  private static List<String> total(List<List<String>> report, String kind, String device) {
    return report.stream()
        .filter(row -> row.size() > 2 && row.get(2).equals(kind) && row.get(0).equals(device))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal sum(List<List<String>> rows, int column) {
    return rows.stream().map(row -> number(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(List<String> row, int column) {
    return new BigDecimal(row.get(column).replace(",", ""));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int index = 0; index < line.length(); index++) {
      char letter = line.charAt(index);
      boolean isDoubled = isQuoted && letter == '"' && line.startsWith("\"\"", index);
      if (isDoubled) {
        cell.append('"');
        index++;
      } else if (letter == '"') {
        isQuoted = !isQuoted;
      } else if (letter == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
