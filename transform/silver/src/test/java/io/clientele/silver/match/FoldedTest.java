package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  @ParameterizedTest
  @CsvSource({
    "Ђорђе,djordje",
    "Đorđe,djordje",
    "Djordje,djordje",
    "Γιώργος,giorgos",
    "Kovács János,kovacs janos",
    "'  O''Neill-White ',oneill white",
    "Љубичић,ljubicic",
    "ﬁnn,finn"
  })
  void writesNamesInLatinLettersWithoutMarks(String name, String expected) {
    assertThat(Folded.text(name)).isEqualTo(expected);
  }

  @Test
  void codesHaveNoBlanksAndSigns() {
    assertThat(Folded.code("+36 (1) 234-56 78")).isEqualTo("3612345678");
  }

  @ParameterizedTest
  @CsvSource({
    "given_name,GIVEN_NAME",
    "First Name,GIVEN_NAME",
    "surname,FAMILY_NAME",
    "dob,BIRTH_DATE",
    "E-mail,EMAIL",
    "Telefon,PHONE",
    "street_number,HOUSE_NUMBER",
    "address_1,STREET",
    "postcode,POSTCODE",
    "suburb,CITY",
    "state,REGION",
    "soc_sec_id,NUMBER",
    "remark,TEXT"
  })
  void meaningIsGuessedFromTheName(String column, Role expected) {
    assertThat(Role.ofColumn(column)).isEqualTo(expected);
  }
}
