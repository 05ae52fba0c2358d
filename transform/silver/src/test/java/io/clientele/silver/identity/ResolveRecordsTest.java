package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolveRecordsTest {
  private static final ResolveRecords RESOLVE = new ResolveRecords();

  @Test
  void namesInAnyScriptAndOrderAreOneWhereTheRestAgrees() {
    List<List<@Nullable Object>> rows = crowd();
    rows.add(person("a", "Kovács János", "", "", "Fő utca 1", "1011 Budapest"));
    rows.add(person("b", "János Kovács", "", "", "Fo u. 1", "1011 Budapest"));
    rows.add(
        person("c", "Ђорђе Петровић", "djordje@x.example", "", "Гробљанска 3", "11000 Београд"));
    rows.add(person("d", "Djordje Petrović", "", "", "Grobljanska 3", "11000 Beograd"));

    Map<String, String> roots = roots(rows);
    assertThat(roots.get("a")).isEqualTo(roots.get("b"));
    assertThat(roots.get("c")).isEqualTo(roots.get("d"));
    assertThat(roots.values().stream().distinct()).hasSize(roots.size() - 2);
  }

  @Test
  void oneTelephoneForAFamilyMakesNobodyOne() {
    List<List<@Nullable Object>> rows = crowd();
    rows.add(person("a", "Anna Minta", "", "+3615550101", "Fő utca 1", "1011 Budapest"));
    rows.add(person("b", "Péter Minta", "", "+3615550101", "Fő utca 1", "1011 Budapest"));
    rows.add(person("c", "", "", "+3615550101", "", ""));

    Map<String, String> roots = roots(rows);

    assertThat(List.of(roots.get("a"), roots.get("b"), roots.get("c"))).doesNotHaveDuplicates();
  }

  @Test
  void oneTelephoneAndANameThatDoesNotContradictMakeOne() {
    List<List<@Nullable Object>> rows =
        List.of(
            person("a", "Anna Minta", "", "+3615550101", "", ""),
            person("b", "A. Minta", "", "+3615550101", "", ""),
            person("c", "", "", "+3615550101", "", ""));

    assertThat(roots(rows).values()).containsOnly("a");
    assertThat(column(rows, "c", 3)).isEqualTo("same_phone");
  }

  @Test
  void whatAPersonSaidHoldsAgainstEverything() {
    List<List<@Nullable Object>> rows =
        List.of(
            person("a", "Anna Minta", "anna@x.example", "", "", ""),
            person("b", "Anna Minta", "anna@x.example", "", "", ""),
            person("c", "Zoltán Próba", "", "", "", ""),
            said("said_apart", "a", "b"),
            said("said_same", "b", "c"));

    Map<String, String> roots = roots(rows);

    assertThat(roots.get("a")).isNotEqualTo(roots.get("b"));
    assertThat(roots.get("b")).isEqualTo(roots.get("c"));
    assertThat(column(rows, "c", 3)).isEqualTo("said_same");
  }

  @Test
  void recordsWithoutNameNeitherMakeAnOfficeNorSpeakAgainstAnybody() {
    List<List<@Nullable Object>> rows = crowd();
    rows.add(person("a", "Anna Minta", "anna@x.example", "", "Fő utca 1", "1011 Budapest"));
    rows.add(person("b", "Minta Anna", "", "", "Fő u. 1", "1011 Budapest"));
    for (int each = 0; each < 8; each++) {
      rows.add(person("m" + each, "", "anna@x.example", "", "", ""));
    }

    Map<String, String> roots = roots(rows);

    assertThat(roots.get("m0")).isEqualTo(roots.get("a")).isEqualTo(roots.get("b"));
    assertThat(roots.get("m7")).isEqualTo(roots.get("a"));
  }

  @Test
  void addressesOfOfficesLinkCompaniesOnly() {
    List<List<@Nullable Object>> rows =
        List.of(
            person("a", "Anna Minta", "info@x.example", "", "", ""),
            person("b", "Béla Próba", "info@x.example", "", "", ""),
            row("company", "c", "Minta Kft.", "info@x.example", "", "", ""),
            row("company", "d", "Minta", "info@x.example", "", "", ""));

    Map<String, String> roots = roots(rows);

    assertThat(roots.get("a")).isNotEqualTo(roots.get("b"));
    assertThat(roots.get("c")).isEqualTo(roots.get("d"));
  }

  @Test
  void doubtfulPairsAreToldWithTheirEvidence() {
    List<List<@Nullable Object>> rows = crowd();
    rows.add(person("a", "Anna Minta", "", "", "Fő utca 1", "1011 Budapest"));
    rows.add(person("b", "Péter Minta", "", "", "Fő utca 1", "1011 Budapest"));

    List<@Nullable Object> pair =
        RESOLVE.apply(rows).stream()
            .filter(row -> row.get(0).equals("pair") && row.get(1).equals("a"))
            .findFirst()
            .orElseThrow();

    assertThat(pair.get(3)).isEqualTo("doubtful");
    assertThat(pair.get(5)).isEqualTo("b");
    assertThat(pair.subList(6, 13))
        .containsExactly("similar", "unknown", "unknown", "same", "same", "unknown", "unknown");
  }

  @Test
  void orderOfRowsTellsNothing() {
    List<List<@Nullable Object>> rows = crowd();
    rows.add(person("a", "Kovács János", "", "", "Fő utca 1", "1011 Budapest"));
    rows.add(person("b", "János Kovács", "", "", "Fo u. 1", "1011 Budapest"));
    List<List<@Nullable Object>> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(5));

    assertThat(RESOLVE.apply(shuffled)).isEqualTo(RESOLVE.apply(rows));
  }

  @Test
  void nobodyIsNoTrouble() {
    assertThat(RESOLVE.apply(List.of())).isEmpty();
  }

  // ---- rows

  private static Map<String, String> roots(List<List<@Nullable Object>> rows) {
    Map<String, String> roots = new HashMap<>();
    RESOLVE.apply(rows).stream()
        .filter(row -> row.get(0).equals("record"))
        .forEach(row -> roots.put(String.valueOf(row.get(1)), String.valueOf(row.get(2))));
    return roots;
  }

  private static @Nullable Object column(
      List<List<@Nullable Object>> rows, String node, int column) {
    return RESOLVE.apply(rows).stream()
        .filter(row -> row.get(0).equals("record") && row.get(1).equals(node))
        .map(row -> row.get(column))
        .collect(Collectors.toList())
        .get(0);
  }

  /** Strangers, so that agreement can be told from chance. */
  private static List<List<@Nullable Object>> crowd() {
    Random dice = new Random(3);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int each = 0; each < 80; each++) {
      String name = word(dice, 2) + " " + word(dice, 3);
      String street = word(dice, 3) + " utca " + (1 + dice.nextInt(80));
      rows.add(person("z" + each, name, "", "", street, (2000 + dice.nextInt(60)) + " Város"));
    }
    return rows;
  }

  private static String word(Random dice, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append("bdfgklmnprstvz".charAt(dice.nextInt(14)))
          .append("aeiou".charAt(dice.nextInt(5)));
    }
    return word.toString();
  }

  private static List<@Nullable Object> person(
      String node, String name, String email, String phone, String street, String place) {
    return row("person", node, name, email, phone, street, place);
  }

  private static List<@Nullable Object> said(String kind, String one, String other) {
    return row(kind, one, other, "", "", "", "");
  }

  private static List<@Nullable Object> row(
      String kind,
      String node,
      String name,
      String email,
      String phone,
      String street,
      String place) {
    return Arrays.asList(1L, node, kind, name, email, phone, street, place, null, null, 1);
  }
}
