package io.clientele.pipeline.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.demo.draw.Dice;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final List<Person> PEOPLE = People.of(42, 2_000, 0);

  @Test
  void numberIsWrittenInTheHabitsOfItsCountry() {
    assertThat(Phones.written(Country.HU, "36305550101", 0)).isEqualTo("+36 30 555 0101");
    assertThat(Phones.written(Country.HU, "36305550101", 1)).isEqualTo("06 30 555 0101");
    assertThat(Phones.written(Country.RS, "381635550123", 2)).isEqualTo("063/555-0123");
    assertThat(Phones.written(Country.GR, "306900012345", 0)).isEqualTo("+30 690 001 2345");
    assertThat(Phones.written(Country.GB, "447700900123", 1)).isEqualTo("07700 900 123");
  }

  @Test
  void everybodyCanBeReached() {
    assertThat(PEOPLE)
        .noneMatch(
            person -> person.contact().email().isEmpty() && person.contact().phone().isEmpty());
  }

  @Test
  void addressesLieInExampleDomains() {
    assertThat(PEOPLE)
        .map(person -> person.contact().email())
        .allMatch(email -> email.isEmpty() || email.matches("[a-z.0-9]+@example\\.[a-z]+"));
  }

  @Test
  void lettersAreMadeLatin() {
    assertThat(Spelling.latin("Ђорђе Љубичић")).isEqualTo("Đorđe Ljubičić");
    assertThat(Spelling.plain("Ђорђе")).isEqualTo("Djordje");
    assertThat(Spelling.plain("Ελένη Χατζή")).isEqualTo("Eleni Chatzi");
    assertThat(Spelling.plain("Győző Szűcs")).isEqualTo("Gyozo Szucs");
  }

  @Test
  void secondRecordKeepsTheMailOrTheNumber() {
    Dice dice = Dice.of(1, "doubles");
    for (Person person : PEOPLE) {
      Contact first = person.contact();
      Contact sameMail = Doubles.again(person, Likeness.SAME_EMAIL, dice);
      Contact samePhone = Doubles.again(person, Likeness.SAME_PHONE, dice);

      assertThat(sameMail.email()).isEqualToIgnoringCase(first.email());
      assertThat(samePhone.family()).isEqualTo(first.family());
      if (!first.phone().isEmpty()) {
        assertThat(samePhone.phone()).isNotEmpty().isNotEqualTo(first.phone());
      }
    }
  }
}
