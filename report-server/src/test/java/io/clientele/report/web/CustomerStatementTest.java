package io.clientele.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.report.fixture.SharedServer;
import io.clientele.report.fixture.Visitor;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statement of one customer over a period of the reader's choice. */
class CustomerStatementTest {
  private static final Pattern CUSTOMER = Pattern.compile("/customers/([0-9a-f]{16})");
  private static final Pattern SECTION =
      Pattern.compile("aria-label=\"Income and cost\">.*?</section>", Pattern.DOTALL);
  private static final Pattern FIRST_AMOUNT =
      Pattern.compile("<tr>\\s*<td[^>]*>[^<]+</td>\\s*<td class=\"number\">(?:<a[^>]*>)?([^<]+)<");
  private static final Pattern ROWS =
      Pattern.compile("href=\"(/rows[^\"]*entry_amount[^\"]*from=2025[^\"]*)\"");

  private static String address;

  @BeforeAll
  static void findCustomer() {
    SharedServer.get();
    address = first(CUSTOMER, Visitor.as("viewer").get("/customers").body()).group();
  }

  @Test
  void entriesOfThePeriodMakeItsProfit() {
    String statement = first(SECTION, halfYear()).group();

    List<BigDecimal> amounts =
        FIRST_AMOUNT.matcher(statement).results().map(found -> amount(found.group(1))).toList();
    BigDecimal profit = amounts.get(amounts.size() - 1);
    BigDecimal entries =
        amounts.subList(0, amounts.size() - 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(statement).contains("Jan – Jun 2025", "Jul – Dec 2024", "Sale", "Cost of goods");
    assertThat(amounts).hasSizeGreaterThan(2);
    assertThat(entries.subtract(profit).abs()).isLessThanOrEqualTo(new BigDecimal("0.02"));
  }

  @Test
  void everyAmountOpensTheRowsThatMakeIt() {
    List<String> links = ROWS.matcher(halfYear()).results().map(found -> found.group(1)).toList();

    assertThat(links).isNotEmpty();
    for (String link : links) {
      assertThat(Visitor.as("analyst").get(link.replace("&amp;", "&")).body())
          .contains("That is the figure on the page.");
    }
  }

  @Test
  void salesOfThePeriodTellShareAndGrowth() {
    assertThat(halfYear())
        .containsPattern("Sales in Jan – Jun 2025: [^;]+ of all sales; ")
        .containsPattern("[+−][0-9.,]+.% against Jul – Dec 2024 \\(");
  }

  @Test
  void wholeHistoryIsComparedWithNothing() {
    String card = Visitor.as("analyst").get(address).body();

    assertThat(card).containsPattern("of all sales\\.").doesNotContain(" against ");
  }

  @Test
  void periodBeforeTheFirstSaleSaysSo() {
    String card = Visitor.as("analyst").get(address + "?from=2001-01-01&to=2001-12-31").body();

    assertThat(card)
        .contains("Nothing was sold to this customer in Jan – Dec 2001.")
        .contains("Nothing came in and nothing was spent.");
  }

  private static String halfYear() {
    return Visitor.as("analyst").get(address + "?from=2025-01-01&to=2025-06-30").body();
  }

  private static MatchResult first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow();
  }

  /** Money as a page writes it, with any grouping, sign and currency. */
  private static BigDecimal amount(String text) {
    String digits = text.replaceAll("[^0-9.−-]", "").replace('−', '-');
    return new BigDecimal(digits);
  }
}
