package io.clientele.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to inputs that are not what they should be: each is refused or set aside with a
 * sentence, its records and money are counted, and the good ones go on.
 */
class BadInputTest {
  private static final String FEBRUARY = SmallCompany.shop("orders_2.csv");
  private static final String GOOD = SmallCompany.orders(2);
  private static final int LINES = 48;

  /** Each month's lines add up to this. */
  private static final int MONTH = 6096;

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

  private Clientele.Ended run() {
    return Clientele.run(company, "run");
  }

  private Clientele.Ended runWith(String february) {
    company.write(FEBRUARY, february);
    return run();
  }

  private void requireRevenue(String revenue) {
    assertThat(company.answer("select sum(revenue) from sales_daily")).containsExactly(revenue);
  }

  /** Read = accepted + duplicate + quarantined, in every delivery. */
  private void requireCounts(String file, int read, int accepted, int duplicate, int quarantined) {
    assertThat(
            company.answer(
                "select row_count, accepted_count, duplicate_count, quarantined_count"
                    + " from silver.delivery where file_name = '"
                    + file
                    + "'"
                    + " order by batch desc limit 1"))
        .containsExactly(read + "," + accepted + "," + duplicate + "," + quarantined);
    assertThat(read).isEqualTo(accepted + duplicate + quarantined);
  }

  private void requireQuarantine(String... rows) {
    assertThat(
            company.answer(
                "select source, stream, reason, row_count, amount from quarantine_summary"
                    + " order by all"))
        .containsExactly(rows);
  }

  /** The exported records hold the line, the reason, the field and the value. */
  private String exportedQuarantine() {
    return Clientele.run(company, "quarantine export").out();
  }

  @Test
  void missingFileOfAStreamIsToldAndTheOthersArePublished(@TempDir Path folder) throws IOException {
    SmallCompany fresh = SmallCompany.in(folder);
    Files.delete(fresh.folder().resolve(SmallCompany.shop("customers_1.csv")));

    Clientele.Ended ended = Clientele.run(fresh, "run");

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.err())
        .contains("shop/customers: no file customers_*.csv lies in ")
        .contains("Has it been exported?");
    assertThat(fresh.answer("select source, stream, status from freshness order by all"))
        .containsExactly("ads,daily,once", "shop,customers,missing", "shop,orders,once");
    assertThat(fresh.answer("select sum(revenue) from sales_daily")).containsExactly("6096");
  }

  @Test
  void missingFolderIsToldAndTheOthersArePublished() throws IOException {
    Path ads = company.folder().resolve("exports/ads");
    Files.move(ads, company.folder().resolve("unmounted"));

    Clientele.Ended ended = runWith(GOOD);

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.err())
        .contains("ads/daily: the folder " + ads + " does not exist.")
        .contains("Is the path right, the disk mounted?");
    requireRevenue(String.valueOf(2 * MONTH));
    assertThat(company.answer("select count(*) from silver.ad_spend")).containsExactly("10");
  }

  @Test
  void missingRequiredSourceStopsBeforePublishing() throws IOException {
    company.edit("clientele.yaml", "path: ./exports/ads,", "path: ./exports/ads, required: true,");
    Files.move(company.folder().resolve("exports/ads"), company.folder().resolve("unmounted"));

    Clientele.Ended ended = runWith(GOOD);

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.err()).contains("Nothing was published: required and missing: [ads]");
    assertThat(company.release()).isEqualTo(1);
  }

  @Test
  void emptyFileIsRefused() {
    Clientele.Ended ended = runWith("");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains(
            "shop/orders orders_2.csv: is empty: it has not even a header. Deliver it again.");
    requireRevenue(String.valueOf(MONTH));
  }

  @Test
  void wrongEncodingIsNeverRead() {
    String accented = "O299,1,C3,2026-02-20 10:00,2026-02-20 10:00,Tűzrőlpattant,1,5.00,web\n";
    company.write(FEBRUARY, (GOOD + accented).getBytes(Charset.forName("windows-1250")));

    assertThat(run().exitCode()).isZero();

    requireCounts("orders_2.csv", LINES + 1, LINES, 0, 1);
    requireQuarantine("shop,orders,bad_encoding,1,5");
    requireRevenue(String.valueOf(2 * MONTH));
  }

  @Test
  void changedHeaderIsRefusedWithTheClosestCaption() {
    Clientele.Ended ended = runWith(GOOD.replace("Amount", "Amount EUR"));

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains(
            "shop/orders orders_2.csv: has no column 'Amount' for the field amount."
                + " The closest is 'amount eur'.");
    requireRevenue(String.valueOf(MONTH));
  }

  @Test
  void cutLastLineIsSetAside() {
    Clientele.Ended ended = runWith(GOOD.substring(0, GOOD.length() - 5));

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .contains(
            "shop/orders orders_2.csv: 1 of its 48 records is in quarantine;"
                + " 'clientele quarantine list' tells why");
    requireCounts("orders_2.csv", LINES, LINES - 1, 0, 1);
    requireQuarantine("shop,orders,cut_line,1,242.5");
    requireRevenue("11949.5");
  }

  @Test
  void totalRowInTheMiddleIsNoRecord() {
    assertThat(runWith(GOOD.replace("O213,1,", "Total,,,,,,,1320.50,\nO213,1,")).exitCode())
        .isZero();

    requireCounts("orders_2.csv", LINES, LINES, 0, 0);
    requireQuarantine();
    requireRevenue(String.valueOf(2 * MONTH));
  }

  @Test
  void dayThatDoesNotExistIsSetAside() {
    assertThat(runWith(GOOD.replace("O203,1,C5,2026-02-03", "O203,1,C5,2026-02-30")).exitCode())
        .isZero();

    requireCounts("orders_2.csv", LINES, LINES - 1, 0, 1);
    requireQuarantine("shop,orders,bad_date,1,31.5");
    assertThat(exportedQuarantine())
        .contains(",6,bad_date,ordered_at,2026-02-30 10:30,")
        .contains("'2026-02-30 10:30' is not a time written yyyy-MM-dd HH:mm");
    requireRevenue("12160.5");
  }

  @Test
  void numberThatIsNoneIsSetAsideWithoutMoney() {
    assertThat(runWith(GOOD.replace(",31.50,", ",3l.50,")).exitCode()).isZero();

    requireCounts("orders_2.csv", LINES, LINES - 1, 0, 1);
    requireQuarantine("shop,orders,bad_number,1,");
    assertThat(exportedQuarantine())
        .contains(",6,bad_number,amount,3l.50,")
        .contains("'3l.50' is not a number");
    requireRevenue("12160.5");
  }

  @Test
  void secondRowOfAKeyIsSetAside() {
    String again = "O203,1,C5,2026-02-03 10:30,2026-02-03 10:30,P0,1,77.00,web\n";

    assertThat(runWith(GOOD + again).exitCode()).isZero();

    requireCounts("orders_2.csv", LINES + 1, LINES, 0, 1);
    requireQuarantine("shop,orders,duplicate_key,1,77");
    requireRevenue(String.valueOf(2 * MONTH));
  }

  @Test
  void sameFileWithOtherBytesReplacesWhatItBrought() {
    company.edit(SmallCompany.shop("orders_1.csv"), ",31.50,", ",1031.50,");

    assertThat(run().exitCode()).isZero();

    requireCounts("orders_1.csv", LINES, 1, LINES - 1, 0);
    requireRevenue(String.valueOf(MONTH + 1000));
  }

  @Test
  void sameBytesUnderAnotherNameAreNoNews() {
    company.write(SmallCompany.shop("orders_1 copy.csv"), SmallCompany.orders(1));

    Clientele.Ended ended = run();

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err())
        .contains("shop/orders orders_1 copy.csv: has the bytes of orders_1.csv");
    assertThat(company.release()).isEqualTo(1);
    requireRevenue(String.valueOf(MONTH));
  }

  @Test
  void deliveryWithTooManyBadRecordsIsRefusedAsAWhole() {
    Clientele.Ended ended = runWith(GOOD.replace(".50,", ",50 Ft,"));

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains(
            "shop/orders orders_2.csv: has 48 bad records of 48, more than 20 and more than 5 %;"
                + " most are field_count, like line 2: The record has 10 fields where the header"
                + " has 9. Check quotes and delimiters of the line; deliver the file again.");
    requireCounts("orders_2.csv", LINES, 0, 0, LINES);
    requireQuarantine("shop,orders,delivery_refused,48,");
    requireRevenue(String.valueOf(MONTH));
  }

  @Test
  void correctedDeliveryTakesThePlaceOfTheRefusedOne() {
    assertThat(runWith("").exitCode()).isEqualTo(3);

    assertThat(runWith(GOOD).exitCode()).isZero();

    requireQuarantine();
    requireRevenue(String.valueOf(2 * MONTH));
  }

  @Test
  void everyMistakeOfAConfigurationIsToldAtOnce() {
    company
        .edit("clientele.yaml", "currency: EUR", "currency: EURO")
        .edit("clientele.yaml", "Europe/Budapest", "Europe/Budapset")
        .edit("clientele.yaml", "2026-03-31", "2026-03-32")
        .edit("clientele.yaml", "name: duckdb", "name: dukdb")
        .edit("clientele.yaml", "identity:", "indentity:");

    Clientele.Ended ended = run();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err().lines().toList())
        .containsExactly(
            "clientele: clientele.yaml line 1, company.currency: 'EURO' is not understood."
                + " Write the ISO 4217 code, like EUR.",
            "clientele.yaml line 1, company.timezone: 'Europe/Budapset' is no time zone."
                + " The closest is Europe/Budapest.",
            "clientele.yaml line 1, company.as_of: '2026-03-32' is not understood."
                + " Write now, or a date like 2026-01-31.",
            "clientele.yaml line 3, engine.name: 'dukdb' is none of auto, duckdb, spark."
                + " The closest is duckdb.",
            "clientele.yaml line 4, indentity: is not a key that is known here."
                + " The closest is identity.");
    assertThat(company.release()).isEqualTo(1);
  }

  @Test
  void everyMistakeOfAMappingIsToldAtOnce() {
    company
        .edit("shop.yaml", "type: money", "type: monney")
        .edit("shop.yaml", "product_id: product_id", "product_id: produkt_id");

    Clientele.Ended ended = run();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("columns.amount.type: 'monney' is none of ")
        .contains("The closest is money.")
        .contains("product_id: uses produkt_id, which no column declares.")
        .contains("The closest is product_id");
  }

  @Test
  void mistakesOfConfigurationMappingAndFilesAreToldTogether() {
    company
        .edit("clientele.yaml", "currency: EUR", "currency: EURO")
        .edit("shop.yaml", "type: money", "type: monney");

    Clientele.Ended run = run();
    Clientele.Ended check = Clientele.run(company, "check");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'EURO' is not understood").contains("'monney' is none of");
    assertThat(check.exitCode()).isEqualTo(2);
    assertThat(check.err()).contains("'EURO' is not understood").contains("'monney' is none of");
  }

  @Test
  void checkTellsTheSameWithoutWriting() {
    company.write(FEBRUARY, GOOD.replace(",31.50,", ",3l.50,"));
    company.write(SmallCompany.shop("customers_2.csv"), "");
    var files = company.files();

    Clientele.Ended ended = Clientele.run(company, "check");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains("shop/orders orders_2.csv line 6: ")
        .contains("'3l.50' is not a number")
        .contains("shop/customers customers_2.csv: is empty");
    assertThat(company.files()).isEqualTo(files);
  }

  @Test
  void failingCheckPublishesNothing() {
    company.write(FEBRUARY, GOOD);
    company.edit(
        "clientele.yaml",
        "sources:",
        "sources:\n  crm: { type: spreadsheet, path: ./exports/crm, mapping: ./crm.yaml }");
    company.write(
        "crm.yaml",
        """
        streams:
          deals:
            files: ["deals.csv"]
            key: [deal_id]
            columns: { deal_id: Deal, status: Status }
            entities:
              deal: { columns: { deal_id: deal_id, status: status } }
        """);
    company.write("exports/crm/deals.csv", "Deal,Status\nD1,won\nD2,paused\n");

    Clientele.Ended ended = run();

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.err())
        .contains("Nothing was published")
        .contains(
            "deal_cycle: accepted status does not hold in 1 rows: source = crm, deal_id = D2");
    assertThat(company.release()).isEqualTo(1);
    requireRevenue(String.valueOf(MONTH));
  }

  @Test
  void nextRunAfterAFailedCheckPublishesWhatIsRight() {
    failingCheckPublishesNothing();
    company.edit("exports/crm/deals.csv", "paused", "lost");

    assertThat(run().exitCode()).isZero();

    assertThat(company.answer("select deal_id, status from deal_cycle order by 1"))
        .containsExactly("D1,won", "D2,lost");
    requireRevenue(String.valueOf(2 * MONTH));
  }
}
