package io.clientele.lakehouse.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-05T23:30:00Z,2024-03-05T23:30:00Z",
    "2024-03-05 23:30+02:00,2024-03-05T21:30:00Z",
    "2024-03-05 23:30:00 +0200,2024-03-05T21:30:00Z",
    "2024-03-05T23:30:00.5-03,2024-03-06T02:30:00.500Z",
    "2024-03-05T23:30,2024-03-05T23:30:00Z",
    "2024-03-05,2024-03-05T00:00:00Z",
    "2024-03-05T01:02:03.123456789Z,2024-03-05T01:02:03.123456Z",
  })
  void isoTextIsAnInstant(String text, Instant expected) {
    assertThat(Instants.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "2024-3-5",
        "2024-02-31",
        "2024-03-05T24:00:00Z",
        "2024-03-05T10",
        "05.03.2024",
        "2024-03-05T10:00:00 Europe/Riga",
        "2024-03-05Z",
        " 2024-03-05",
        "2024-03-05T10:00:00.Z",
        "2024-03-05T10:00:00+19:00",
        "2024-03-05T10:00:00+2:00",
        "epoch",
        "infinity"
      })
  void everythingElseIsNull(String text) {
    assertThat(Instants.parse(text)).isNull();
  }

  @Test
  void noOffsetMeansUtc() {
    assertThat(Instants.parse("2024-03-31 02:30:00")).isEqualTo("2024-03-31T02:30:00Z");
  }
}
