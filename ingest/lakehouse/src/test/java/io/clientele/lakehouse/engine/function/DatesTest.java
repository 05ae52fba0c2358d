package io.clientele.lakehouse.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final LocalDate FROM = LocalDate.of(1990, 1, 1);
  private static final LocalDate TO = LocalDate.of(2030, 12, 31);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "05.03.2024,dd.MM.yyyy|yyyy-MM-dd,2024-03-05",
        "2024-03-05,dd.MM.yyyy|yyyy-MM-dd,2024-03-05",
        "5/3/24,d/M/yy,2024-03-05",
        "05-mar-2024,dd-MMM-yyyy,2024-03-05",
        "31.02.2024,dd.MM.yyyy,-",
        "05.03.1024,dd.MM.yyyy,-",
        "05.03.2024 10:00,dd.MM.yyyy,-",
        "-,dd.MM.yyyy,-",
      })
  void theLayoutThatFitsDecides(String text, String layouts, LocalDate expected) {
    assertThat(Dates.parse(text, layouts, FROM, TO)).isEqualTo(expected);
  }

  @Test
  void textThatTwoLayoutsReadDifferentlyIsNotGuessed() {
    assertThat(Dates.parse("3/4/2024", "d/M/yyyy|M/d/yyyy", FROM, TO)).isNull();
    assertThat(Dates.isAmbiguous("3/4/2024", "d/M/yyyy|M/d/yyyy", FROM, TO)).isTrue();
  }

  @Test
  void boundsDecideBetweenLayouts() {
    LocalDate from = LocalDate.of(2024, 4, 1);
    LocalDate to = LocalDate.of(2024, 4, 30);

    assertThat(Dates.parse("3/4/2024", "d/M/yyyy|M/d/yyyy", from, to)).isEqualTo("2024-04-03");
    assertThat(Dates.parse("4/3/2024", "d/M/yyyy|M/d/yyyy", from, to)).isEqualTo("2024-04-03");
    assertThat(Dates.isAmbiguous("4/3/2024", "d/M/yyyy|M/d/yyyy", from, to)).isFalse();
  }

  @Test
  void twoReadingsOfTheSameDayAreOneDay() {
    assertThat(Dates.parse("11/11/2024", "d/M/yyyy|M/d/yyyy", FROM, TO)).isEqualTo("2024-11-11");
  }
}
