package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna@Example.HU|anna@example.hu",
        "' <a@x.hu>; b@x.hu'|a@x.hu",
        "mailto:a@x.hu|a@x.hu",
        "no address, b@x.hu|b@x.hu",
        "ａ@x.hu|a@x.hu",
        "a@localhost|",
        "-|",
      })
  void firstAddressInItsComparableForm(String text, String expected) {
    assertThat(ContactText.email(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "06 1 555 0102, +36 30 555 0101|HU|+3615550102",
        "36305550101.0|HU|+36305550101",
        "210 555 0100|GR|+302105550100",
        "8 (495) 555-01-00|RU|+74955550100",
        "0036 30 555 0101|HU|+36305550101",
        "+44 20 7946 0018|HU|+442079460018",
        "12|HU|",
        "call me|HU|",
      })
  void firstValidNumberInE164(String text, String region, String expected) {
    assertThat(ContactText.phone(text, region)).isEqualTo(expected);
  }

  @Test
  void countriesAreKnownByCodeAndByNameInTheirLanguages() {
    assertThat(Regions.of("HU", "GB")).isEqualTo("HU");
    assertThat(Regions.of("Magyarország", "GB")).isEqualTo("HU");
    assertThat(Regions.of("ελλάδα", "GB")).isEqualTo("GR");
    assertThat(Regions.of("Србија", "GB")).isEqualTo("RS");
    assertThat(Regions.of("Россия", "GB")).isEqualTo("RU");
    assertThat(Regions.of("United Kingdom", "HU")).isEqualTo("GB");
    assertThat(Regions.of("Atlantis", "HU")).isEqualTo("HU");
    assertThat(Regions.of(null, "HU")).isEqualTo("HU");
  }
}
