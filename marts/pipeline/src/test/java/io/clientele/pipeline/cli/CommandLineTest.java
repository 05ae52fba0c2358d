package io.clientele.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.lakehouse.lake.Json;
import io.clientele.pipeline.fixture.Clientele;
import io.clientele.pipeline.fixture.SmallCompany;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verbs print and how they end. */
class CommandLineTest {
  private static final List<String> VERBS =
      List.of(
          "demo",
          "check",
          "ingest",
          "transform",
          "build",
          "run",
          "forecast",
          "schedule",
          "serve",
          "sql",
          "status",
          "releases",
          "rollback",
          "quarantine",
          "verify",
          "user",
          "model");

  @TempDir private static Path folder;
  private static SmallCompany company;

  /** Two releases; the second with one record in quarantine. */
  @BeforeAll
  static void runTwice() {
    company = SmallCompany.in(folder.resolve("company"));
    Clientele.Ended first = Clientele.run(company, "run");
    assertThat(first.exitCode()).as(first.err()).isZero();
    company.deliver(2);
    company.edit(SmallCompany.shop("orders_2.csv"), ",31.50,", ",3l.50,");
    assertThat(Clientele.run(company, "run", "--as-of-date", "2026-04-30").exitCode()).isZero();
  }

  private static Clientele.Ended sql(String format, String question) {
    return Clientele.run(company, "sql", "--format", format, question);
  }

  @Test
  void checkAndRunTellWhatIsWrongWithOwnSegments() throws IOException {
    SmallCompany own = SmallCompany.in(folder.resolve("own-segments"));
    Path file = own.configuration();
    Files.writeString(file, Files.readString(file) + "\nsegments: ./own.yml\n");
    Files.writeString(
        file.resolveSibling("own.yml"),
        "segments: [{ name: best, label: Best, meaning: The best., when: [{ recency: 5 }] }]");

    for (String verb : List.of("check", "run")) {
      Clientele.Ended ended = Clientele.run(own, verb);

      assertThat(ended.exitCode()).as(verb).isEqualTo(2);
      assertThat(ended.err())
          .contains("own.yml: 100 of 125 combinations of scores have no segment:");
    }
  }

  @Test
  void helpListsEveryVerb() {
    Clientele.Ended help = Clientele.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(VERBS)
        .allSatisfy(verb -> assertThat(help.out()).containsPattern("(?m)^  " + verb + " "));
    assertThat(help.out()).contains("Exit codes: 0 done; 1 failed; 2 wrong usage or configuration");
  }

  @Test
  void everyVerbHasHelp() {
    assertThat(VERBS)
        .allSatisfy(
            verb -> {
              Clientele.Ended help = Clientele.run(verb, "--help");
              assertThat(help.exitCode()).isZero();
              assertThat(help.out()).startsWith("Usage: clientele " + verb);
            });
  }

  @Test
  void withoutAVerbTheUsageIsTold() {
    Clientele.Ended ended = Clientele.run();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).startsWith("Say what to do, like 'clientele run'");
  }

  @Test
  void unknownVerbIsWrongUsage() {
    Clientele.Ended ended = Clientele.run("rum");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("'rum'").contains("run");
  }

  @Test
  void unknownOptionIsWrongUsage() {
    Clientele.Ended ended = Clientele.run(company, "run", "--enigne", "duckdb");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("--enigne").contains("--engine");
  }

  @Test
  void unknownEngineAndUnknownSourceAreWrongUsage() {
    Clientele.Ended engine = Clientele.run(company, "run", "--engine", "flink");
    Clientele.Ended source = Clientele.run(company, "run", "--source", "shp");

    assertThat(engine.exitCode()).isEqualTo(2);
    assertThat(engine.err()).contains("'flink' is no engine; use auto, duckdb or spark.");
    assertThat(source.exitCode()).isEqualTo(2);
    assertThat(source.err()).contains("There is no source 'shp'; there is [shop, ads]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "status", "sql"})
  void missingConfigurationIsWrongUsage(String verb) {
    String missing = folder.resolve("nowhere.yaml").toString();
    List<String> arguments =
        verb.equals("sql")
            ? List.of(verb, "-c", missing, "select 1")
            : List.of(verb, "-c", missing);

    Clientele.Ended ended = Clientele.run(arguments.toArray(String[]::new));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).contains("nowhere.yaml");
  }

  @Test
  void readingBeforeTheFirstRunIsToldHowToGoOn(@TempDir Path fresh) {
    Clientele.Ended ended = Clientele.run(SmallCompany.in(fresh), "status");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("There is no lake at ")
        .contains("Make it with 'clientele run'.");
  }

  @Test
  void csvHasAHeaderPlainDecimalsAndIsoTimes() {
    assertThat(
            sql(
                    "csv",
                    "select 'a,\"b\"' as quoted, 1.50 as money, 1e20 as large, 1e-7 as small,"
                        + " true as yes, null as nothing, date '2026-02-28' as day,"
                        + " timestamptz '2026-02-28 10:00:00+00' as moment")
                .out())
        .isEqualTo(
            "quoted,money,large,small,yes,nothing,day,moment\n"
                + "\"a,\"\"b\"\"\",1.5,100000000000000000000,0.0000001,true,,2026-02-28,"
                + "2026-02-28T10:00:00Z\n");
  }

  @Test
  void tableIsAlignedAndCounted() {
    assertThat(
            sql(
                    "table",
                    "select channel, sum(revenue) as revenue from sales_daily group by all"
                        + " order by all")
                .out())
        .isEqualTo(
            """
            channel  revenue
            -------  -------
            phone     4352.5
            web         7808
            2 rows
            """);
  }

  @Test
  void jsonHasNumbersForCountsAndTextForMoney() throws IOException {
    JsonNode rows =
        Json.MAPPER.readTree(
            sql(
                    "json",
                    "select channel, sum(order_count)::bigint as orders, sum(revenue) as revenue,"
                        + " null as nothing from sales_daily group by all order by all limit 1")
                .out());

    assertThat(rows)
        .isEqualTo(
            Json.MAPPER.readTree(
                "[{\"channel\":\"phone\",\"orders\":16,\"revenue\":\"4352.5\",\"nothing\":null}]"));
  }

  @Test
  void silverIsReadWithItsSchemaAndGoldByItsPlainName() {
    assertThat(company.answer("select count(*) from silver.sales_order")).containsExactly("48");
    assertThat(company.answer("select count(*) > 0 from customer_360")).containsExactly("true");
    assertThat(company.answer("select count(*) > 0 from customer_contact")).containsExactly("true");
  }

  @Test
  void wrongSqlIsOneSentenceThatNamesTheColumn() {
    Clientele.Ended ended = sql("table", "select sum(revenu) from sales_daily");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("clientele: ").contains("revenu").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t as select 1",
        "drop view sales_daily",
        "select 1; select 2",
        "select * from read_csv('/etc/hostname')",
        "copy (select 1) to 'x.csv'",
        "set memory_limit = '1GB'"
      })
  void sqlThatIsNoQuestionIsRefused(String question) {
    Clientele.Ended ended = sql("table", question);

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("clientele: ");
  }

  @Test
  void olderReleasesAreReadByIdAndByDay() {
    String question = "select sum(revenue) from sales_daily";

    assertThat(Clientele.run(company, "sql", "--format", "csv", "--release", "1", question).out())
        .endsWith("\n6096\n");
    assertThat(
            Clientele.run(company, "sql", "--format", "csv", "--as-of", "2026-04-15", question)
                .out())
        .endsWith("\n6096\n");
    assertThat(sql("csv", question).out()).endsWith("\n12160.5\n");
    Clientele.Ended none = Clientele.run(company, "sql", "--as-of", "2026-01-01", question);
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err())
        .contains(
            "No kept release is as of 2026-01-01 or earlier; 'clientele releases' lists them.");
  }

  @Test
  void lakeAloneIsEnoughForReading() {
    Clientele.Ended ended =
        Clientele.run(
            "sql", "--lake", company.lake().toString(), "--format", "csv", "select 1 as one");

    assertThat(ended.out()).isEqualTo("one\n1\n");
  }

  @Test
  void releasesAreListedOldestFirst() throws IOException {
    JsonNode releases = Json.MAPPER.readTree(Clientele.run(company, "releases", "--json").out());

    assertThat(releases).hasSize(2);
    assertThat(releases.findValuesAsText("release")).containsExactly("1", "2");
    assertThat(releases.findValuesAsText("current")).containsExactly("false", "true");
    assertThat(releases.findValuesAsText("as_of")).containsExactly("2026-03-31", "2026-04-30");
    assertThat(Clientele.run(company, "releases").out())
        .startsWith("release  current  as_of ")
        .endsWith("2 rows\n");
  }

  @Test
  void statusShowsSourcesQuarantineAndRuns() throws IOException {
    JsonNode status = Json.MAPPER.readTree(Clientele.run(company, "status", "--json").out());

    assertThat(status.path("release").asLong()).isEqualTo(2);
    assertThat(status.path("sources").findValuesAsText("stream"))
        .containsExactly("daily", "customers", "orders");
    assertThat(status.path("quarantine").findValuesAsText("reason")).containsExactly("bad_number");
    assertThat(status.path("runs")).hasSize(2);
    assertThat(status.path("runs").findValuesAsText("exit_code")).containsOnly("0");
    assertThat(Clientele.run(company, "status").out())
        .contains("Sources\n")
        .contains("Quarantine\n")
        .contains("Last runs\n");
  }

  @Test
  void quarantineIsListedAndExported(@TempDir Path out) throws IOException {
    assertThat(Clientele.run(company, "quarantine list").out())
        .contains("shop    orders  bad_number          1")
        .endsWith("1 row\n");

    Path file = out.resolve("refused.csv");
    assertThat(Clientele.run(company, "quarantine export", "--out", file.toString()).exitCode())
        .isZero();
    assertThat(Files.readString(file))
        .startsWith("source,stream,delivery_id,row_number,reason,field,value,message,amount,raw\n")
        .contains(",6,bad_number,amount,3l.50,")
        .endsWith("\"O203,1,C5,2026-02-03 10:30,2026-02-03 10:30,P0,1,3l.50,phone\"\n");
  }

  @Test
  void reportOfARunIsJson(@TempDir Path fresh) throws IOException {
    SmallCompany other = SmallCompany.in(fresh);

    Clientele.Ended ended = Clientele.run(other, "run", "--json", "--quiet");

    JsonNode report = Json.MAPPER.readTree(ended.out());
    assertThat(report.path("exit_code").asInt()).isZero();
    assertThat(report.path("release_id").asLong()).isEqualTo(1);
    assertThat(report.path("engine").asText()).isEqualTo("duckdb");
    assertThat(report.path("deliveries").findValuesAsText("read_count"))
        .containsExactly("48", "11", "10");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void verifyFindsNothingInAnUntouchedLake() {
    Clientele.Ended ended = Clientele.run(company, "verify");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out())
        .containsPattern("[0-9]+ files of 2 releases and 6 deliveries compared: all as written\n");
  }

  @Test
  void usersAreAddedListedDisabledAndGivenAnotherPassword(@TempDir Path state) {
    String at = state.toString();
    assertThat(withInput("correct horse battery staple\n", "user add", "--state", at, "anna"))
        .isZero();
    assertThat(Clientele.run(company, "user list", "--state", at).out())
        .isEqualTo(
            """
            user  role    may_log_in
            ----  ------  ----------
            anna  viewer  true
            1 row
            """);

    assertThat(withInput("another long pass phrase\n", "user password", "--state", at, "anna"))
        .isZero();
    assertThat(Clientele.run(company, "user disable", "--state", at, "anna").out())
        .isEqualTo("User anna is let in no more.\n");
    assertThat(Clientele.run(company, "user list", "--json", "--state", at).out())
        .contains("\"may_log_in\" : false");
  }

  @Test
  void weakPasswordAndUnknownRoleAreRefused(@TempDir Path state) {
    String at = state.toString();

    assertThat(withInput("short\n", "user add", "--state", at, "ben")).isNotZero();
    assertThat(
            withInput(
                "correct horse battery staple\n",
                "user add",
                "--state",
                at,
                "--role",
                "king",
                "ben"))
        .isNotZero();
    assertThat(Clientele.run(company, "user list", "--state", at).out()).endsWith("0 rows\n");
  }

  private static int withInput(String text, String verb, String... more) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Clientele.run(company, verb, more).exitCode();
    } finally {
      System.setIn(before);
    }
  }
}
