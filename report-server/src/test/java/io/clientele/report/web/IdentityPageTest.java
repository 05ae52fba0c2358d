package io.clientele.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.report.fixture.SharedServer;
import io.clientele.report.fixture.Visitor;
import io.clientele.report.identity.DecisionBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityPageTest {
  private static final Path BOOK = SharedServer.get().state().resolve(DecisionBook.FILE);

  @Test
  void pairsStandSideBySideWithTheEvidenceOfEachField() {
    String page = Visitor.as("analyst").get("/identity").body();

    assertThat(words(page))
        .contains(
            "1 pairs of records are doubtful",
            "83",
            "likely one person",
            "Name Anna Minta A. Minta alike",
            "E-mail known1@example.org known2@example.org differs",
            "Town YO1 York YO1 York same",
            "became one with another");
  }

  @Test
  void whoMayNotSeePersonsSeesTheEvidenceAlone() {
    for (String role : List.of("viewer", "operator")) {
      String page = Visitor.as(role).get("/identity").body();

      assertThat(words(page)).as(role).contains("Name alike", "Town same");
      assertThat(page)
          .as(role)
          .doesNotContain("Minta", "known1", "+3612", "Main Road", "York", "The same</button>");
    }
  }

  @Test
  void aWordIsWrittenDownForTheNextRun() throws IOException {
    Visitor analyst = Visitor.as("analyst");
    Map<String, String> form = new HashMap<>(pair("p3", "p4"));
    form.put("csrf", analyst.csrf());
    form.put("decision", "not_same");

    assertThat(analyst.post("/identity", form).statusCode()).isEqualTo(303);

    assertThat(Files.readAllLines(BOOK).get(0)).startsWith("source,source_id,other_source");
    assertThat(Files.readString(BOOK)).contains("\"crm\",\"p3\",\"crm\",\"p4\",\"not_same\",");
    assertThat(words(analyst.get("/identity").body()))
        .contains("You said: not the same. It holds from the next run on.");
  }

  @Test
  void onlyPairsOfTheReleaseAndKnownWordsAreTaken() {
    Visitor analyst = Visitor.as("analyst");
    Map<String, String> unknown = new HashMap<>(pair("p1", "p9"));
    unknown.put("csrf", analyst.csrf());
    unknown.put("decision", "same");
    Map<String, String> maybe = new HashMap<>(pair("p1", "p2"));
    maybe.put("csrf", analyst.csrf());
    maybe.put("decision", "maybe");

    assertThat(analyst.post("/identity", unknown).statusCode()).isEqualTo(404);
    assertThat(analyst.post("/identity", maybe).statusCode()).isEqualTo(400);
    assertThat(Visitor.as("greece").get("/identity").body()).doesNotContain("likely one person");
  }

  private static Map<String, String> pair(String one, String other) {
    return Map.of(
        "source", "crm", "source_id", one, "other_source", "crm", "other_source_id", other);
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
