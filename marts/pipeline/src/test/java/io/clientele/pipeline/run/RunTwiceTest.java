package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.LakeTables;
import io.clientele.pipeline.fixture.SmallCompany;
import io.clientele.pipeline.fixture.TableRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a second run does: nothing when nothing is new, and otherwise what each kind of delivery
 * means.
 */
class RunTwiceTest {
  @TempDir private static Path january;
  private static SmallCompany before;
  private SmallCompany company;

  @BeforeAll
  static void runJanuary() {
    before = SmallCompany.in(january.resolve("company"));
    assertThat(Clientele.run(before, "run").exitCode()).isZero();
  }

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    company = before.copyTo(folder.resolve("company"));
  }

  private void run() {
    Clientele.Ended ended = Clientele.run(company, "run");
    assertThat(ended.exitCode()).as(ended.err()).isZero();
  }

  private String revenue() {
    return company.answer("select sum(revenue) from sales_daily").get(0);
  }

  @Test
  void withNothingNewNoFileOfTheLakeChanges() {
    Map<String, String> files = company.files();

    Clientele.Ended ended = Clientele.run(company, "run");

    assertThat(ended.err()).contains("nothing new: the release stays as it is");
    assertThat(company.files()).isEqualTo(files);
    assertThat(company.release()).isEqualTo(1);
  }

  @Test
  void withNothingNewEveryStageAloneChangesNothing() {
    Map<String, String> files = company.files();

    for (String verb : List.of("ingest", "transform", "build", "forecast")) {
      assertThat(Clientele.run(company, verb).exitCode()).isZero();
    }

    assertThat(company.files()).isEqualTo(files);
  }

  @Test
  void fullRunComputesEverythingAgainAndGivesTheSame() throws IOException, SQLException {
    Map<String, TableRows> tables = LakeTables.of(company.lake());

    assertThat(Clientele.run(company, "run", "--full").exitCode()).isZero();

    assertThat(TableRows.differences(tables, LakeTables.of(company.lake()), List.of())).isEmpty();
  }

  @Test
  void stagesOneByOneGiveWhatARunGives() throws IOException, SQLException {
    company.deliver(2);
    SmallCompany apart = company.copyTo(company.folder().resolveSibling("apart"));
    run();

    for (String verb : List.of("ingest", "transform", "build")) {
      assertThat(Clientele.run(apart, verb).exitCode()).isZero();
    }

    assertThat(
            TableRows.differences(
                LakeTables.of(company.lake()),
                LakeTables.of(apart.lake()),
                List.of("received_at", "linked_at", "first_seen", "last_seen", "last_delivery_at")))
        .isEmpty();
  }

  @Test
  void oneMoreFileGivesOneMoreRelease() {
    company.write(SmallCompany.shop("orders_2.csv"), SmallCompany.orders(2));

    run();

    assertThat(company.release()).isEqualTo(2);
    assertThat(revenue()).isEqualTo("12192");
  }

  @Test
  void untouchedTablesKeepTheirVersions() {
    Map<String, String> files = company.files();
    company.write("exports/ads/daily_2.csv", SmallCompany.ads(2));

    run();

    assertThat(company.files())
        .contains(
            Map.entry(
                "tables/silver.sales_order.json", files.get("tables/silver.sales_order.json")),
            Map.entry("tables/gold.sales_daily.json", files.get("tables/gold.sales_daily.json")))
        .doesNotContain(
            Map.entry("tables/silver.ad_spend.json", files.get("tables/silver.ad_spend.json")));
  }

  @Test
  void rollbackShowsTheOldReleaseAndBackTheNewOne() throws IOException, SQLException {
    Map<String, TableRows> first = LakeTables.released(company.lake());
    company.deliver(2);
    run();
    Map<String, TableRows> second = LakeTables.released(company.lake());

    Clientele.Ended back = Clientele.run(company, "rollback");

    assertThat(back.out()).contains("Release 1 is shown now, with figures as of 2026-03-31.");
    assertThat(TableRows.differences(first, LakeTables.released(company.lake()), List.of()))
        .isEmpty();
    assertThat(Clientele.run(company, "rollback", "2").exitCode()).isZero();
    assertThat(TableRows.differences(second, LakeTables.released(company.lake()), List.of()))
        .isEmpty();
  }

  @Test
  void runAfterARollbackPublishesTheNewestAgain() {
    company.deliver(2);
    run();
    Clientele.run(company, "rollback");

    run();

    assertThat(company.release()).isEqualTo(3);
    assertThat(revenue()).isEqualTo("12192");
  }

  @Test
  void appendedFileAddsAndTheSamePathReplaces() {
    company.deliver(2);
    run();
    company.edit(SmallCompany.shop("orders_2.csv"), ",31.50,", ",131.50,");

    run();

    assertThat(revenue()).isEqualTo("12292");
    assertThat(company.answer("select count(*) from silver.sales_order_line"))
        .containsExactly("96");
  }

  @Test
  void lineThatIsGoneFromAReplacedFileIsGone() {
    String orders = SmallCompany.orders(1);
    String gone = SmallCompany.order(1, 3, 1, 31);
    assertThat(orders).contains(gone);
    company.write(SmallCompany.shop("orders_1.csv"), orders.replace(gone, ""));

    run();

    assertThat(revenue()).isEqualTo("6064.5");
    assertThat(company.answer("select count(*) from silver.sales_order_line"))
        .containsExactly("47");
  }

  @Test
  void laterChangeOfAnOrderWinsInAnotherFile() {
    company.write(
        SmallCompany.shop("orders_2.csv"),
        SmallCompany.ORDERS
            + "O103,1,C4,2026-01-03 10:30,2026-02-01 09:00,P0,1,99.50,phone\n"
            + "O104,1,C5,2026-01-04 10:30,2026-01-01 09:00,P1,1,0.50,web\n");

    run();

    assertThat(
            company.answer(
                "select order_id, revenue from silver.sales_order_line"
                    + " where order_id in ('O103', 'O104') and line_number = 1 order by 1"))
        .containsExactly("O103,99.5", "O104,41.5");
  }

  @Test
  void keyThatIsMissingInASnapshotIsDeleted() {
    company.write(SmallCompany.shop("customers_2.csv"), SmallCompany.customers(2));

    run();

    assertThat(
            company.answer(
                "select min(cast(substr(record_id, 2) as int)), count(*) from silver.party_record"
                    + " where name is not null"))
        .containsExactly("2,11");
  }

  @Test
  void snapshotThatLostAThirdIsRefused() {
    String customers = SmallCompany.customers(1);
    int cut = customers.indexOf("C8,");
    company.write(SmallCompany.shop("customers_2.csv"), customers.substring(0, cut));

    Clientele.Ended ended = Clientele.run(company, "run");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains("shop/customers customers_2.csv: lacks 4 of the 11 records of the snapshot")
        .contains("Deliver it again, or declare tolerate: { vanish_percent:");
    assertThat(company.answer("select count(*) from silver.party_record where name is not null"))
        .containsExactly("11");
  }

  @Test
  void windowRestatesItsDaysAndKeepsTheOthers() {
    company.write("exports/ads/daily_2.csv", SmallCompany.ads(2));

    run();

    assertThat(
            company.answer(
                "select month_start, sum(cost) from (select date_trunc('month', ad_date)"
                    + " as month_start, cost from keyword_daily) group by 1 order by 1"))
        .containsExactly("2026-01-01T00:00:00,357.5", "2026-02-01T00:00:00,57.5");
    assertThat(company.answer("select count(*) from silver.ad_spend")).containsExactly("20");
  }
}
