package io.clientele.catalog.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.lakehouse.problem.InvalidDefinitionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person reads who declares a mart wrongly: file, line, what, and what to do. */
class MartProblemsTest {
  private static final String FILE = "marts/sales/deal_list/deal_list.sql";
  private static final String RIGHT =
      """
      /*---
      mart: deal_list
      area: sales
      summary: Every deal.
      grain: one row per deal
      key: [deal_id]
      reads: [silver.deal]
      columns:
        deal_id: { type: text, description: the deal }
      ---*/
      select deal_id from silver.deal
      """;

  private static List<String> problems(String... texts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int index = 0; index < texts.length; index++) {
      files.put(index == 0 ? FILE : "marts/sales/other/other.sql", texts[index]);
    }
    InvalidDefinitionException wrong =
        catchThrowableOfType(
            InvalidDefinitionException.class,
            () -> MartCatalog.of(files, CatalogFixture.declared()));
    return wrong == null ? List.of() : List.of(wrong.getMessage().split("\n"));
  }

  @Test
  void rightDeclarationHasNoProblem() {
    assertThat(problems(RIGHT)).isEmpty();
  }

  @Test
  void missingGrainIsToldWithItsRemedy() {
    assertThat(problems(RIGHT.replace("grain: one row per deal\n", "")))
        .containsExactly(FILE + " line 2: no grain. Say what one row is, like 'one row per deal'.");
  }

  @Test
  void misspeltInputIsToldWithTheClosestName() {
    assertThat(problems(RIGHT.replace("[silver.deal]", "[silver.deals]")))
        .containsExactly(
            FILE
                + " line 7: reads silver.deals, which no one declares."
                + " The closest name is silver.deal.");
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    String wrong =
        RIGHT
            .replace("key: [deal_id]", "key: [dael_id]")
            .replace("type: text", "type: varchar")
            .replace("reads:", "raeds:");
    assertThat(problems(wrong))
        .containsExactly(
            FILE + " line 7: 'raeds' means nothing here. The closest name is reads.",
            FILE
                + " line 9: 'varchar' is not a column type; use text, bigint,"
                + " double, boolean, date, instant, money, decimal(p,s) or text_map.",
            FILE
                + " line 6: names column 'dael_id', which is not declared."
                + " The closest name is deal_id.");
  }

  @Test
  void unknownKeyColumnIsToldWithTheClosestName() {
    assertThat(problems(RIGHT.replace("key: [deal_id]", "key: [dael_id]")))
        .containsExactly(
            FILE
                + " line 6: names column 'dael_id', which is not declared."
                + " The closest name is deal_id.");
  }

  @Test
  void unknownCheckIsToldWithTheClosestName() {
    assertThat(problems(RIGHT.replace("---*/", "checks:\n  - not_nul: [deal_id]\n---*/")))
        .containsExactly(
            FILE + " line 11: check 'not_nul' is unknown. The closest name is not_null.",
            FILE
                + " line 11: a check has 0 kinds. Write one of not_null, expression, accepted,"
                + " references, same_total.");
  }

  @Test
  void toleranceNeedsReason() {
    assertThat(
            problems(
                RIGHT.replace("---*/", "checks:\n  - not_null: [deal_id]\n    tolerate: 3\n---*/")))
        .containsExactly(FILE + " line 12: tolerate without reason. Add 'reason: …'.");
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    assertThat(problems(RIGHT.replace("key: [deal_id]", "key: [deal_id")))
        .singleElement()
        .asString()
        .startsWith(FILE + " line 7: is no YAML: ");
  }

  @Test
  void fileWithoutFrontMatterIsTold() {
    assertThat(problems("select 1"))
        .containsExactly(
            FILE
                + " line 1: no front matter. Begin the file with '/*---', the declaration and"
                + " '---*/'.");
  }

  @Test
  void circleIsToldWithItsMembers() {
    String other = RIGHT.replace("deal_list", "other").replace("[silver.deal]", "[deal_list]");
    assertThat(problems(RIGHT.replace("[silver.deal]", "[other]"), other))
        .containsExactly(
            "marts: read each other in a circle: deal_list, other."
                + " Move what both need into a step of its own.");
  }

  @Test
  void appendedMartReadsItselfAndIsNeverEmptied() {
    String appended =
        RIGHT
            .replace("key: [deal_id]", "key: [deal_id]\nkeep: appended")
            .replace("reads: [silver.deal]", "reads: [silver.deal, deal_list__stored]");

    assertThat(problems(appended)).isEmpty();
    assertThat(problems(appended.replace("keep:", "empty_without: [silver.deal]\nkeep:")).get(0))
        .contains("an appended mart has a builder or empty_without.");
  }
}
