package io.clientele.report.web;

import static io.clientele.report.fixture.Visitor.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.report.access.AuditLog;
import io.clientele.report.access.Permission;
import io.clientele.report.access.Role;
import io.clientele.report.database.DatabaseLimits;
import io.clientele.report.fixture.SharedServer;
import io.clientele.report.fixture.Visitor;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportServerTest {
  private static final List<String> PAGES =
      List.of(
          "/overview",
          "/today",
          "/sales",
          "/forecast",
          "/profit",
          "/customers",
          "/value",
          "/retention",
          "/segments",
          "/funnel",
          "/team",
          "/receivables",
          "/service",
          "/keywords",
          "/email",
          "/trust",
          "/identity");

  private final ReportServer server = SharedServer.get().server();

  static Stream<String> pages() {
    return Stream.concat(PAGES.stream(), Stream.of("/runs"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsMadeAndSaysItsRelease(String path) {
    HttpResponse<String> page = Visitor.as("analyst").get(path + "?r=1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Release 1", "as of 18 Dec 2025", "by duckdb", "<html lang=\"en\">")
        .doesNotContain("could not be computed", "<script>", "style=\"", "onclick");
  }

  @Test
  void namesStandOnTilesOfRowsForThoseWhoMaySeeThem() {
    assertThat(Visitor.as("analyst").get("/team?r=1").body()).contains("Colleague 1");
    assertThat(Visitor.as("viewer").get("/team?r=1").body())
        .contains("E1")
        .doesNotContain("Colleague 1");
    assertThat(Visitor.as("analyst").get("/today?r=1").body()).containsPattern(">\\s*Name\\s*<");
    assertThat(Visitor.as("viewer").get("/today?r=1").body())
        .doesNotContainPattern(">\\s*Name\\s*<");
  }

  @Test
  void codesAreShownWithTheirMeaning() {
    assertThat(Visitor.as("analyst").get("/trust?r=1").body())
        .contains("Not a date", "As often as usual")
        .doesNotContain("bad_date");
  }

  @Test
  void strangersAreSentToTheDoor() {
    for (Route route : server.routes()) {
      Visitor stranger = Visitor.unknown(server.address());
      String path = sample(route.path());
      HttpResponse<String> answer =
          route.method() == HandlerType.GET ? stranger.get(path) : stranger.post(path, Map.of());
      if (route.permission() != Permission.NONE) {
        assertThat(answer.statusCode()).as(route.path()).isIn(303, 401);
        assertThat(answer.body()).as(route.path()).doesNotContain("€");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleOpensExactlyWhatItMay(Role role) {
    Visitor visitor = Visitor.as(role.key());
    String csrf = visitor.csrf();
    for (Route route : server.routes()) {
      if (route.path().equals("/logout") || route.permission() == Permission.NONE) {
        continue;
      }
      String path = sample(route.path());
      HttpResponse<String> answer =
          route.method() == HandlerType.GET
              ? visitor.get(path)
              : visitor.post(path, Map.of("csrf", csrf));
      if (role.may(route.permission())) {
        assertThat(answer.statusCode()).as(role + " " + path).isNotIn(401, 403, 500);
      } else {
        assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(403);
      }
    }
  }

  @Test
  void everyAnswerCarriesTheHeaders() {
    Visitor analyst = Visitor.as("analyst");
    for (String path :
        List.of(
            "/", "/overview", "/login", "/nowhere", "/rows", "/assets/app.js", "/health/live")) {
      HttpResponse<String> answer = analyst.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                      .doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
    assertThat(analyst.get("/overview").headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theCookieIsForThisServerAlone() {
    HttpResponse<String> login =
        Visitor.unknown(server.address())
            .post("/login", Map.of("name", "viewer", "password", SharedServer.PASSWORD));

    assertThat(login.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie ->
                assertThat(cookie)
                    .matches("clientele=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict"));
  }

  @Test
  void loggingInChangesTheReferenceAndLoggingOutEndsIt() {
    Visitor visitor = Visitor.as("operator");
    String first = visitor.cookie();
    visitor.post("/login", Map.of("name", "operator", "password", SharedServer.PASSWORD));
    assertThat(visitor.cookie()).isNotEqualTo(first);

    String csrf = visitor.csrf();
    assertThat(visitor.get("/overview").statusCode()).isEqualTo(200);
    visitor.post("/logout", Map.of("csrf", csrf));
    assertThat(visitor.get("/overview").statusCode()).isEqualTo(303);
  }

  @Test
  void changesComeFromOurOwnPagesOnly() {
    Visitor analyst = Visitor.as("analyst");
    Map<String, String> form = Map.of("csrf", analyst.csrf(), "q", "Person");

    assertThat(analyst.post("/search", form).statusCode()).isEqualTo(200);
    assertThat(analyst.post("/search", Map.of("q", "Person")).statusCode()).isEqualTo(403);
    assertThat(analyst.post("/search", Map.of("q", "x", "csrf", "guess")).statusCode())
        .isEqualTo(403);
    assertThat(analyst.post("/search", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(analyst.post("/search", form, "Origin", "http://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(
            Visitor.unknown(server.address())
                .post("/login", Map.of("name", "viewer"), "Origin", "http://elsewhere.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void namesAreSeenByRolesThatMaySeeThem() {
    assertThat(Visitor.as("analyst").get("/customers").body()).contains("Person 201 Example");
    assertThat(Visitor.as("viewer").get("/customers").body())
        .contains("Customer ")
        .doesNotContain("Person ");
    String card = Visitor.as("viewer").get("/customers/" + firstCustomer()).body();
    assertThat(card).contains("Revenue so far").doesNotContain("@example.org", "+36");
    assertThat(Visitor.as("analyst").get("/customers/" + firstCustomer()).body())
        .contains("@example.org");
  }

  @Test
  void aViewerFindsNobodyByName() {
    Visitor viewer = Visitor.as("viewer");

    assertThat(viewer.post("/search", Map.of("csrf", viewer.csrf(), "q", "Person 20")).body())
        .contains("Nobody matches.");
  }

  @Test
  void aScopeNarrowsFiguresChartsRowsAndExports() {
    Visitor greece = Visitor.as("greece");

    assertThat(greece.get("/sales").body()).contains("Greece").doesNotContain("Germany");
    assertThat(greece.get("/data/sales/1-0?r=1").body())
        .isNotEqualTo(Visitor.as("viewer").get("/data/sales/1-0?r=1").body());
    assertThat(greece.get("/rows?r=1&m=sales.revenue&f.country=Spain").body()).contains("No rows.");
    assertThat(greece.get("/keywords").body()).doesNotContain("steel kettle");
  }

  @Test
  void namesWithMarkupArePrintedAsText() {
    Visitor analyst = Visitor.as("analyst");

    String found = analyst.post("/search", Map.of("csrf", analyst.csrf(), "q", "<script>")).body();

    assertThat(found).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or 1=1 --",
        "x'; drop schema r1 cascade; --",
        "\" or \"\"=\"",
        "1) union select 1",
        "%27%20or%201=1",
        "$$",
        "\\'; select pg_sleep(9) --",
        "{\"a\":1}",
        "Greece\u0000"
      })
  void hostileValuesFilterNothingOpen(String hostile) {
    Visitor analyst = Visitor.as("analyst");
    String value = encoded(hostile);
    for (String path :
        List.of(
            "/sales?f.country=" + value,
            "/sales?sort=" + value,
            "/rows?r=1&m=sales.revenue&f.country=" + value,
            "/rows?r=1&m=sales.revenue&f." + value + "=1",
            "/rows?r=1&m=" + value,
            "/source?delivery=" + value + "&line=1",
            "/customers/" + value.replace("+", "%20"),
            "/overview?p=" + value,
            "/overview?from=" + value,
            "/overview?r=" + value,
            "/keywords?f.model=" + value,
            "/data/sales/" + value.replace("+", "%20"))) {
      HttpResponse<String> answer = analyst.get(path);
      assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
      assertThat(answer.body())
          .as(path)
          .doesNotContain("Parser Error", "Binder Error", "SQLException");
    }
    assertThat(analyst.get("/rows?r=1&m=sales.revenue&f.country=" + value).body())
        .contains("No rows.");
    assertThat(analyst.get("/sales").statusCode()).isEqualTo(200);
  }

  @Test
  void aDeliveryCannotLeadOutOfTheLake() {
    assertThat(Visitor.as("analyst").get("/source?r=1&delivery=d0005&line=1").body())
        .contains("not one of the lake")
        .doesNotContain("not to be seen");
  }

  @Test
  void onePageShowsOneReleaseEvenWhenAnotherIsPublished() {
    Visitor analyst = Visitor.as("analyst");
    String before = analyst.get("/data/sales/1-0?r=1").body();

    SharedServer.get().lake().publishDoubled(2);

    assertThat(analyst.get("/data/sales/1-0?r=1").body()).isEqualTo(before);
    assertThat(analyst.get("/data/sales/1-0?r=2").body()).isNotEqualTo(before);
    assertThat(analyst.get("/sales").body()).contains("Release 2");
    assertThat(analyst.get("/sales?r=1").body())
        .contains("You look at release 1", "Show the current one");
    assertThat(analyst.get("/sales?r=99").statusCode()).isEqualTo(404);
  }

  @Test
  void emptyResultsSaySoInWords() {
    assertThat(Visitor.as("analyst").get("/sales?from=1999-01-01&to=1999-01-31").body())
        .contains("Revenue has no value in Jan 1999.", "no value in this period");
  }

  @Test
  void theOneTimeLinkLetsOneVisitorInOnce() {
    String link = server.oneTimeLink().orElseThrow();
    String token = link.substring(link.indexOf('=') + 1);
    Visitor first = Visitor.unknown(server.address());

    assertThat(first.get("/enter?token=" + token).body()).contains("Open Clientele");
    assertThat(first.post("/enter", Map.of("token", token)).statusCode()).isEqualTo(303);
    assertThat(first.get("/overview").statusCode()).isEqualTo(200);
    assertThat(
            Visitor.unknown(server.address()).post("/enter", Map.of("token", token)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aWrongPasswordSaysNothingMore() {
    HttpResponse<String> answer =
        Visitor.unknown(server.address())
            .post("/login", Map.of("name", "nobody at all", "password", "x"));

    assertThat(answer.statusCode()).isIn(401, 429);
    assertThat(answer.body()).containsAnyOf("Name or password is wrong.", "Too many tries.");
  }

  @Test
  void healthIsPlain() {
    Visitor anyone = Visitor.unknown(server.address());

    assertThat(anyone.get("/health/live").body()).isEqualTo("live\n");
    assertThat(anyone.get("/health/ready").body()).isEqualTo("ready\n");
  }

  @Test
  void listeningToOthersWithoutHttpsIsRefused() {
    ReportOptions open =
        new ReportOptions(
            SharedServer.get().lake().path(),
            SharedServer.get().state(),
            "0.0.0.0",
            0,
            ReportOptions.Exposure.LOOPBACK,
            ReportOptions.Entry.LOGIN,
            new DatabaseLimits(256, 1),
            Clock.systemUTC());

    assertThatThrownBy(() -> ReportServer.start(open))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without https");
  }

  @Test
  void theAuditChainHoldsAndNamesNoPerson() throws IOException {
    Visitor analyst = Visitor.as("analyst");
    analyst.post("/search", Map.of("csrf", analyst.csrf(), "q", "Person 201"));
    java.nio.file.Path log = SharedServer.get().state().resolve("audit.jsonl");

    assertThat(AuditLog.verify(log)).isEmpty();
    assertThat(log).content().contains("search customers").doesNotContain("Person 201");
  }

  @Test
  void pagesNameNoUnknownFileOfTheClassPath() {
    Visitor anyone = Visitor.unknown(server.address());
    for (String name : List.of("..%2f..%2fapp.css", "app.css.map", "%2e%2e", "echarts.min.js")) {
      assertThat(anyone.get("/assets/" + name).statusCode()).as(name).isIn(400, 404);
    }
    assertThat(PAGES).allSatisfy(page -> assertThat(anyone.get(page).statusCode()).isEqualTo(303));
  }

  private static String firstCustomer() {
    Matcher link =
        Pattern.compile("/customers/([0-9a-f]{16})")
            .matcher(Visitor.as("viewer").get("/customers").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String sample(String path) {
    return path.replace("{page}", "sales")
        .replace("{tile}", "1-0")
        .replace("{id}", "0123456789abcdef")
        .replace("{name}", "app.css")
        .replaceFirst("^/rows$", "/rows?m=sales.revenue")
        .replaceFirst(
            "^/export/rows$", "/export/rows?m=sales.refunds&from=2025-12-01&to=2025-12-02");
  }
}
