package io.clientele.connector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.lakehouse.company.Opening;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.problem.InvalidDefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final String GOOD =
"""
company: { name: Ágoston & Δέλτα, currency: EUR, timezone: Europe/Budapest, as_of: 2026-01-31 }
lake: ./lake
sources:
  shop: { type: spreadsheet, path: "./in/*.csv", mapping: ./shop.yaml }
""";

  @TempDir Path folder;

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    Configuration configuration = read(GOOD, Map.of());

    assertThat(configuration.lake()).isEqualTo(folder.resolve("lake"));
    assertThat(configuration.sources().get(0).path()).isEqualTo(folder + "/in/*.csv");
    assertThat(configuration.sources().get(0).mapping()).isEqualTo(folder.resolve("shop.yaml"));
  }

  @Test
  void segmentsAreTheStandardOnesUnlessAFileIsNamed() throws IOException {
    assertThat(read(GOOD, Map.of()).segments()).isNull();
    assertThat(read(GOOD + "segments: ./segments.yml\n", Map.of()).segments())
        .isEqualTo(folder.resolve("segments.yml"));
  }

  @Test
  void hoursAreToldByDayAndRangeAndHolidaysByAFile() throws IOException {
    Files.writeString(folder.resolve("holidays.csv"), "date,name\n2026-05-01,Labour\n");
    WorkingHours hours =
        read(
                GOOD.replace(
                    "as_of:",
                    "holidays: ./holidays.csv, working_hours: { monday-thursday: \"08:30-17:30\","
                        + " saturday: \"00:00-24:00\", sunday: closed }, as_of:"),
                Map.of())
            .company()
            .workingHours();

    assertThat(hours.week()).hasSize(5).doesNotContainKey(DayOfWeek.FRIDAY);
    assertThat(hours.on(DayOfWeek.THURSDAY)).contains(Opening.parse("08:30-17:30"));
    assertThat(hours.on(DayOfWeek.SATURDAY).orElseThrow().lastsUntilDayEnd()).isTrue();
    assertThat(hours.holidays()).containsExactly(LocalDate.of(2026, 5, 1));
    assertThat(read(GOOD, Map.of()).company().workingHours()).isEqualTo(WorkingHours.USUAL);
  }

  @Test
  void everythingWrongWithHoursIsToldAtOnce() {
    String hours =
        """
        company:
          working_hours: { monday-friday: "9-17", friday: closed, funday: closed, sunday: "22:00-06:00" }
          holidays: [2026-05-01, 2026-05-01, 2026-02-30]
          answer_within_seconds: soon
        sources: { shop: { type: spreadsheet, path: ./in } }
        """;

    assertThatThrownBy(() -> read(hours, Map.of()))
        .hasMessage(
"""
clientele.yaml line 3, company.holidays: 2026-05-01 stands there twice. Keep one of them.
clientele.yaml line 3, company.holidays: '2026-02-30' is no date. Write it like 2026-12-24.
clientele.yaml line 2, company.working_hours.monday-friday: '9-17' is no opening within one day. Write it like "09:00-17:30", "00:00-24:00" or closed.
clientele.yaml line 2, company.working_hours.friday: tells friday a second time. Keep one of them.
clientele.yaml line 2, company.working_hours.funday: is no day of the week. Write monday, or monday-friday.
clientele.yaml line 2, company.working_hours.sunday: '22:00-06:00' is no opening within one day. Write it like "09:00-17:30", "00:00-24:00" or closed.
clientele.yaml line 4, company.answer_within_seconds: 'soon' is not understood. Write a number of seconds from 1 to 3600.\
""");
  }

  @Test
  void fileOfHolidaysIsToldByItsLine() throws IOException {
    Files.writeString(folder.resolve("days.csv"), "date,name\n24.12.2026,Eve\n");

    assertThatThrownBy(() -> read(GOOD.replace("as_of:", "holidays: ./days.csv, as_of:"), Map.of()))
        .hasMessageContaining("days.csv line 2: '24.12.2026' is no date.");
  }

  @Test
  void asOfDateIsTheEndOfThatDayInTheCompanysZone() throws IOException {
    Configuration configuration = read(GOOD, Map.of());

    assertThat(configuration.company(Instant.EPOCH, null).asOf())
        .isEqualTo("2026-01-31T22:59:59.999999Z");
    assertThat(configuration.company(Instant.EPOCH, LocalDate.of(2025, 7, 1)).asOf())
        .isEqualTo("2025-07-01T21:59:59.999999Z");
  }

  @Test
  void environmentOverridesEveryKeyAndFillsVariables() throws IOException {
    Configuration configuration =
        read(
            GOOD.replace("./in/", "${IN}/"),
            Map.of(
                "CLIENTELE_LAKE", "/data/lake",
                "CLIENTELE_ENGINE", "duckdb",
                "CLIENTELE_ENGINE_THREADS", "3",
                "CLIENTELE_COMPANY_CURRENCY", "HUF",
                "CLIENTELE_SOURCES_SHOP_REQUIRED", "true",
                "CLIENTELE_ATTRIBUTION_LOOKBACK_DAYS", "30",
                "IN", "/exports"));

    assertThat(configuration.lake()).isEqualTo(Path.of("/data/lake"));
    assertThat(configuration.engine().name()).isEqualTo("duckdb");
    assertThat(configuration.engine().threads()).isEqualTo(3);
    assertThat(configuration.company().currency()).isEqualTo("HUF");
    assertThat(configuration.sources().get(0).isRequired()).isTrue();
    assertThat(configuration.sources().get(0).path()).isEqualTo("/exports/*.csv");
    assertThat(configuration.attributionLookbackDays()).isEqualTo(30);
  }

  @Test
  void engineIsAWordOrASection() throws IOException {
    Configuration configuration =
        read(
            GOOD
                + "engine: { name: spark, duckdb_max_input: 5 GB, memory: 2 GB }\n"
                + "spark: { master: \"local[2]\", sql.shuffle.partitions: 4 }\n",
            Map.of());

    assertThat(configuration.engine().name()).isEqualTo("spark");
    assertThat(configuration.engine().duckdbMaxInputBytes()).isEqualTo(5L << 30);
    assertThat(configuration.engine().memoryMegabytes()).isEqualTo(2048);
    assertThat(configuration.engine().options())
        .containsEntry("spark.master", "local[2]")
        .containsEntry("spark.sql.shuffle.partitions", "4");
  }

  @Test
  void keyOfASampleIsKeptAndOtherWordsAboutIdentityAreRefused() throws IOException {
    assertThat(read(GOOD + "identity: { fixed_key: sample }\n", Map.of()).identity().fixedKey())
        .isEqualTo("sample");
    assertThatThrownBy(() -> read(GOOD + "identity: { fixd_key: sample }\n", Map.of()))
        .hasMessageContaining("identity.fixd_key: is not a key that is known here.");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    String wrong =
        """
        company: { currency: EURO, timezone: Europe/Budapst, as_of: tomorrow, revenu: won }
        lake: s3://bucket/lake
        engine: duck
        sources:
          Shop: { type: spreadsheet, path: ./in, password: hunter2 }
          odoo: { path: "${NO_SUCH}", user_from: "not a name" }
        schedule: { nightly: { cron: "0 3 * *", jobs: [run] } }
        schedul: {}
        """;

    assertThatThrownBy(() -> read(wrong, Map.of()))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage(
"""
clientele.yaml line 1, company.currency: 'EURO' is not understood. Write the ISO 4217 code, like EUR.
clientele.yaml line 1, company.timezone: 'Europe/Budapst' is no time zone. The closest is Europe/Budapest.
clientele.yaml line 1, company.as_of: 'tomorrow' is not understood. Write now, or a date like 2026-01-31.
clientele.yaml line 1, company.revenu: is not a key that is known here. The closest is revenue.
clientele.yaml line 5, sources.Shop: 'Shop' is not a source name. Write lower case words joined by _, like web_shop.
clientele.yaml line 5, sources.Shop.password: holds a secret in plain text. Put it into an environment variable and write password_from: NAME.
clientele.yaml line 6, sources.odoo.path: needs the environment variable NO_SUCH, which is not set. Set it, or write the value.
clientele.yaml line 6, sources.odoo.type: is missing. Name the source pack, like spreadsheet or salesforce-export.
clientele.yaml line 6, sources.odoo.user_from: 'not a name' names neither an environment variable nor a file. Write NAME or file:PATH.
clientele.yaml line 2, lake: 's3://bucket/lake' is the address of an object store or server. Write a folder on a local or mounted disk; a commit is safe only there.
clientele.yaml line 3, engine: 'duck' is none of auto, duckdb, spark. The closest is duckdb.
clientele.yaml line 7, schedule.nightly.cron: '0 3 * *' has not five fields. Write it like "0 3 * * *".
clientele.yaml line 8, schedul: is not a key that is known here. The closest is schedule.\
""");
  }

  @Test
  void plainSecretNeverStandsInAMessage() {
    assertThatThrownBy(() -> read(GOOD.replace("mapping:", "token: hunter2, mapping:"), Map.of()))
        .hasMessageContaining("token_from: NAME")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void whatMakesYamlMoreThanDataIsRefused() {
    assertThatThrownBy(() -> read("company: &a { name: x }\nlake: *a\n", Map.of()))
        .hasMessageContaining("anchor or alias");
    assertThatThrownBy(() -> read("lake: !!java.net.URL [\"http://x\"]\n", Map.of()))
        .hasMessageContaining("tag is not allowed");
    assertThatThrownBy(() -> read("lake: a\nlake: b\n", Map.of()))
        .hasMessageContaining("line 2")
        .hasMessageContaining("second time");
    assertThatThrownBy(() -> read("a: ".repeat(3) + "[".repeat(5000), Map.of()))
        .isInstanceOf(InvalidDefinitionException.class);
    assertThatThrownBy(() -> read("\tlake: a\n", Map.of()))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void missingFileIsAProblemAndNoStackTrace() {
    assertThatThrownBy(() -> Configuration.read(folder.resolve("none.yaml"), Map.of()))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("none.yaml: cannot be read");
  }

  @Test
  void copyInTheLakeIsReadWithoutItsSources() throws IOException {
    Path file =
        Files.writeString(folder.resolve("clientele.yaml"), GOOD.replace("./in/", "${NO}/"));

    Configuration copy = Configuration.readCopy(file, Map.of());

    assertThat(copy.lake()).isEqualTo(folder);
    assertThat(copy.company().name()).isEqualTo("Ágoston & Δέλτα");
    assertThat(copy.sources()).isEmpty();
  }

  private Configuration read(String text, Map<String, String> environment) throws IOException {
    return Configuration.read(
        Files.writeString(folder.resolve("clientele.yaml"), text), environment);
  }
}
