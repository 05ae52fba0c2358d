package io.clientele.lakehouse.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalInstantsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2010-12-01 08:26:00,iso,Europe/London,2010-12-01T08:26:00Z",
        "2011-06-01 08:26:00,iso,Europe/London,2011-06-01T07:26:00Z",
        "2011-06-01 08:26:00+02:00,iso,Europe/London,2011-06-01T06:26:00Z",
        "2025-03-04T09:15:00.000+0000,iso,Europe/London,2025-03-04T09:15:00Z",
        "04-05-2018 03:00,dd-MM-yyyy HH:mm,America/Sao_Paulo,2018-05-04T06:00:00Z",
        "3/4/25 9:05 PM,M/d/yy h:mm a,UTC,2025-03-04T21:05:00Z",
        "12:00 am 3 Mar 2025,hh:mm a d MMM yyyy,UTC,2025-03-03T00:00:00Z",
        "1741079700,epoch_seconds,UTC,2025-03-04T09:15:00Z",
        "1741079700123,epoch_millis,UTC,2025-03-04T09:15:00.123Z",
        "20250304T0915Z,yyyyMMdd'T'HHmmX,Europe/Paris,2025-03-04T09:15:00Z",
        "2025.03.01.,yyyy.MM.dd.,Europe/Budapest,2025-02-28T23:00:00Z",
        "2025-03-04 24:00:00,iso,UTC,-",
        "4/3/2025,d/M/yyyy|M/d/yyyy,UTC,-",
        "-,iso,UTC,-",
      })
  void textIsReadInTheZoneUnlessItBringsAnOffset(
      String text, String layouts, String zone, Instant expected) {
    assertThat(LocalInstants.parse(text, layouts, zone)).isEqualTo(expected);
  }

  @Test
  void timeThatSummerTimeSkipsMovesForwardByTheGap() {
    assertThat(LocalInstants.parse("2025-03-30 02:30:00", "iso", "Europe/Budapest"))
        .isEqualTo("2025-03-30T01:30:00Z");
  }

  @Test
  void timeThatOccursTwiceIsTheEarlier() {
    assertThat(LocalInstants.parse("2025-10-26 02:30", "iso", "Europe/Budapest"))
        .isEqualTo("2025-10-26T00:30:00Z");
  }

  @Test
  void unknownLetterOfALayoutIsNamed() {
    assertThatThrownBy(() -> LocalInstants.parse("x", "dd.MM.jjjj", "UTC"))
        .hasMessageContaining("'dd.MM.jjjj' has the letter 'j'");
  }
}
