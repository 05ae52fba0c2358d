package io.clientele.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.report.fixture.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a figure to its rows, from a row to its line, and out as a file. */
class FigureRowsTest {
  @Test
  void figuresOfFunnelTeamTodayAndFieldsOpenRowsThatAddUp() {
    assertRowsAddUp(
        "losses.losses",
        "losses.lost_amount",
        "team.deals_closed",
        "team.amount_won",
        "attention.waiting",
        "attention.overdue_invoices",
        "fields.fields",
        "fields.unfilled_fields");
  }

  @Test
  void valueTellsHowFarItsLimitsHeldAndOpensTheCustomersAtRisk() {
    Visitor analyst = Visitor.as("analyst");
    String page = analyst.get("/value?r=1").body();

    assertThat(page)
        .contains("The estimates come from BG/NBD and Gamma-Gamma, fitted to all")
        .contains("Asked 365 days earlier, with what was known then, its limits held what came for")
        .contains("below 25 %");
    assertRowsAddUp(
        "outlook.at_risk_customers",
        "outlook.at_risk_margin",
        "outlook.expected_margin",
        "outlook.estimated_customers");
    assertThat(analyst.get("/rows?r=1&m=trial.came_since&f.tenth=1").body())
        .contains("That is the figure on the page.");
  }

  /** Of 30 customers 20 may be contacted, and 2 of them are held out. */
  @Test
  void campaignListHasNamesForWhomTheyAreMeantAndOnlyCustomersToContact() {
    String rows = "/rows?r=1&m=lists.to_contact&f.month_start=2025-12-01&f.list=win_back";
    Visitor analyst = Visitor.as("analyst");

    assertThat(Visitor.as("viewer").get(rows).body())
        .contains("18 rows make 18. That is the figure on the page.")
        .doesNotContain("@example.org");
    assertThat(analyst.get(rows).body()).contains("@example.org");
    assertThat(
            analyst
                .post(rows.replace("/rows", "/export/rows"), Map.of("csrf", analyst.csrf()))
                .body())
        .startsWith("month_start,list,customer_id,display_name,email,phone,contact_channel")
        .doesNotContain("no_consent")
        .hasLineCount(19);
  }

  @Test
  void rowsOfOpenCostsSayWhenTheyAreExpectedBackAndHowToReadIt() {
    String page = Visitor.as("analyst").get("/rows?r=1&m=payback.spent").body();

    assertThat(page)
        .contains("Expected back from", "Expected back until", "possible")
        .contains("further customers may bring it back sooner");
  }

  @Test
  void aFigureOpensRowsThatAddUpToIt() {
    String page = Visitor.as("analyst").get("/sales?r=1").body();
    Matcher link = Pattern.compile("class=\"value\"[^>]*><a href=\"(/rows[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();

    String rows = Visitor.as("analyst").get(link.group(1).replace("&amp;", "&")).body();

    assertThat(rows).contains("That is the figure on the page.", "Rows 1 to 100 of");
  }

  @Test
  void aRowOpensItsDeliveredLine() {
    String page = Visitor.as("analyst").get("/source?r=1&delivery=d0003&line=17").body();
    assertThat(page).contains("order_lines.csv", "row 17,1,\"Kettle, steel\",2");

    assertThat(Visitor.as("viewer").get("/source?r=1&delivery=d0003&line=17").body())
        .contains("order_lines.csv", "your role does not open it")
        .doesNotContain("row 17,1");
  }

  @Test
  void anExportHoldsAsManyRowsAsItSays() {
    Visitor analyst = Visitor.as("analyst");
    String page = analyst.get("/keywords?r=1").body();
    Matcher offer =
        Pattern.compile(
                "action=\"(/export/keywords/[^\"]+)\".*?Export (\\d+) rows as CSV", Pattern.DOTALL)
            .matcher(page);
    assertThat(offer.find()).isTrue();

    HttpResponse<String> file =
        analyst.post(offer.group(1).replace("&amp;", "&"), Map.of("csrf", analyst.csrf()));

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"clientele-keywords-release-1.csv\"");
    assertThat(file.body().split("\r\n")).hasSize(Integer.parseInt(offer.group(2)) + 1);
    assertThat(file.body()).contains("'=cmd|kettle").doesNotContain("\n=cmd");
  }

  @Test
  void rowsAreExportedWhole() {
    Visitor analyst = Visitor.as("analyst");
    String address = "/rows?r=1&m=sales.revenue&from=2025-11-01&to=2025-11-30";
    Matcher offer = Pattern.compile("Export ([\\d,]+) rows").matcher(analyst.get(address).body());
    assertThat(offer.find()).isTrue();

    HttpResponse<String> file =
        analyst.post(address.replace("/rows", "/export/rows"), Map.of("csrf", analyst.csrf()));

    int rows = Integer.parseInt(offer.group(1).replace(",", ""));
    assertThat(file.body().split("\r\n")).hasSize(rows + 1);
  }

  @Test
  void serviceOpensTheConversationsAndHoursBehindItsFigures() {
    Visitor analyst = Visitor.as("analyst");

    assertThat(analyst.get("/service?r=1").body())
        .contains("Missed, share by hour", "What each hour of the week will bring");
    assertRowsAddUp(
        "response.conversations",
        "response.unanswered_conversations",
        "response.after_hours_answers",
        "calls.missed_calls",
        "calls.talk_time");
  }

  @Test
  void mailingsOpenThePeopleBehindTheirFigures() {
    assertRowsAddUp(
        "email.sent", "email.opened", "email.machine_opened", "email.revenue", "email.cost");
  }

  private static void assertRowsAddUp(String... measures) {
    Visitor analyst = Visitor.as("analyst");
    for (String measure : measures) {
      assertThat(analyst.get("/rows?r=1&m=" + measure).body())
          .as(measure)
          .contains("That is the figure on the page.");
    }
  }
}
