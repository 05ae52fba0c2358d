package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {
  private static final List<Role> ROLES =
      List.of(Role.GIVEN_NAME, Role.FAMILY_NAME, Role.BIRTH_DATE, Role.EMAIL, Role.CITY);

  @Test
  void findsWhoWasWrittenDownSeveralTimes() {
    List<Written> written = crowd(600, 7);

    double[] scores = scores(written, match(written, ROLES));

    assertThat(scores[0]).as("precision").isGreaterThan(0.98);
    assertThat(scores[1]).as("recall").isGreaterThan(0.95);
  }

  @Test
  void orderOfRecordsAndColumnsTellsNothing() {
    List<Written> written = crowd(200, 3);
    List<Written> shuffled = new ArrayList<>(written);
    Collections.shuffle(shuffled, new Random(1));
    List<Role> turned = new ArrayList<>(ROLES);
    Collections.reverse(turned);

    assertThat(partners(shuffled, match(shuffled, turned)))
        .isEqualTo(partners(written, match(written, ROLES)));
  }

  @Test
  void nobodyAndOnePersonAreNoTrouble() {
    Table nobody = new Table(0, List.of(field(Role.NAME)));
    Table one = new Table(1, List.of(field(Role.NAME, "Anna")));
    Table strangers = new Table(2, List.of(field(Role.NAME, "Anna", "Zoltán")));

    assertThat(Matcher.match(nobody, 0.5).cluster()).isEmpty();
    assertThat(Matcher.match(one, 0.5).cluster()).containsExactly(0);
    assertThat(Matcher.match(strangers, 0.5).cluster()).containsExactly(0, 1);
  }

  @Test
  void whatIsNotKnownIsNoEvidence() {
    String[] nothing = new String[50];
    java.util.Arrays.fill(nothing, "");
    Table table = new Table(50, List.of(field(Role.EMAIL, nothing), field(Role.NAME, nothing)));

    assertThat(Matcher.match(table, 0.5).cluster())
        .containsExactly(IntStream.range(0, 50).toArray());
  }

  @Test
  void tooManyColumnsAreRefused() {
    List<Table.Field> fields =
        IntStream.rangeClosed(0, Matcher.MOST_COLUMNS)
            .mapToObj(column -> field(Role.TEXT, "a", "b"))
            .toList();

    assertThatThrownBy(() -> Matcher.match(new Table(2, fields), 0.5))
        .hasMessage("At most 21 columns can be compared");
  }

  private static Table.Field field(Role role, String... values) {
    return new Table.Field(role.label(), role, values);
  }

  // ---- people that nobody knows

  private record Written(int person, Map<Role, String> values) {}

  /** Every third person is written down up to three times, each time with a mistake. */
  private static List<Written> crowd(int persons, long seed) {
    Random dice = new Random(seed);
    List<Written> written = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      Map<Role, String> values = new HashMap<>();
      String given = word(dice, 2);
      String family = word(dice, 3);
      values.put(Role.GIVEN_NAME, given);
      values.put(Role.FAMILY_NAME, family);
      values.put(Role.BIRTH_DATE, "19" + (10 + dice.nextInt(90)) + (1001 + dice.nextInt(230)));
      values.put(Role.EMAIL, given + "." + family + "@" + word(dice, 2) + ".example");
      values.put(Role.CITY, List.of("Pécs", "Győr", "Eger", "Vác").get(dice.nextInt(4)));
      written.add(new Written(person, values));
      for (int again = 0; person % 3 == 0 && again < 1 + dice.nextInt(2); again++) {
        written.add(new Written(person, withMistake(values, dice)));
      }
    }
    return written;
  }

  private static Map<Role, String> withMistake(Map<Role, String> values, Random dice) {
    Map<Role, String> wrong = new HashMap<>(values);
    Role role = ROLES.get(dice.nextInt(ROLES.size()));
    String value = values.get(role);
    int at = dice.nextInt(value.length());
    wrong.put(role, dice.nextInt(4) == 0 ? "" : value.substring(0, at) + value.substring(at + 1));
    return wrong;
  }

  private static String word(Random dice, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < syllables; syllable++) {
      word.append("bdfgklmnprstvz".charAt(dice.nextInt(14)))
          .append("aeiou".charAt(dice.nextInt(5)));
    }
    return word.toString();
  }

  private static Clusters match(List<Written> written, List<Role> roles) {
    List<Table.Field> fields =
        roles.stream()
            .map(
                role ->
                    field(
                        role,
                        written.stream()
                            .map(each -> each.values().get(role))
                            .toArray(String[]::new)))
            .toList();
    return Matcher.match(new Table(written.size(), fields), 0.5);
  }

  /** Precision and recall of pairs. */
  private static double[] scores(List<Written> written, Clusters clusters) {
    double found = 0;
    double really = 0;
    double both = 0;
    for (int one = 0; one < written.size(); one++) {
      for (int other = one + 1; other < written.size(); other++) {
        boolean isFound = clusters.cluster()[one] == clusters.cluster()[other];
        boolean isReal = written.get(one).person() == written.get(other).person();
        found += isFound ? 1 : 0;
        really += isReal ? 1 : 0;
        both += isFound && isReal ? 1 : 0;
      }
    }
    return new double[] {both / found, both / really};
  }

  /** For each record, by identity, how many others share its cluster. */
  private static Map<Written, Long> partners(List<Written> written, Clusters clusters) {
    Map<Written, Long> partners = new HashMap<>();
    for (int record = 0; record < written.size(); record++) {
      int own = clusters.cluster()[record];
      partners.put(
          written.get(record),
          IntStream.of(clusters.cluster()).filter(each -> each == own).count());
    }
    return partners;
  }
}
