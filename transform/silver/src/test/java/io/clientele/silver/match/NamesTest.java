package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Kovács János,János Kovács,4",
    "Ђорђе Петровић,Djordje Petrovic,4",
    "Γιώργος Παπαδόπουλος,Giorgos Papadopoulos,4",
    "Anna Maria Minta,Anna Minta,3",
    "A. Minta,Anna Minta,3",
    "Ana Minta,Anna Minta,3",
    "Anna Minta,Péter Minta,2",
    "Anna Minta,Anna Próba,2",
    "Minta,Anna Minta,2",
    "A. M.,Anna Minta,1",
    "Anna Minta,Péter Próba,1",
    "Anna Minta,'',0"
  })
  void namesOfPersonsAreComparedWordByWord(String one, String other, int level) {
    assertThat(level(Role.NAME, one, other)).isEqualTo(level);
    assertThat(level(Role.NAME, other, one)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "Minta Kft.,MINTA Zrt,4",
    "Próba d.o.o.,Proba DOO,4",
    "ООО Ромашка,Ромашка,4",
    "Δέλτα Α.Ε.,Delta AE,4",
    "Minta Kávé Kft.,Minta Tea Kft.,2",
    "AB,AB,4"
  })
  void companiesAreComparedWithoutTheirLegalForm(String one, String other, int level) {
    assertThat(level(Role.COMPANY_NAME, one, other)).isEqualTo(level);
  }

  @Test
  void aNameThatIsNothingButALegalFormStaysWhole() {
    assertThat(Role.COMPANY_NAME.folded("Company Ltd.")).isEqualTo("company ltd");
  }

  private static int level(Role role, String one, String other) {
    return role.comparison().level(role.folded(one), role.folded(other));
  }
}
