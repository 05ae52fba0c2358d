package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
  @ParameterizedTest
  @CsvSource({
    "anna.minta@gmail.com,annaminta@gmail.com",
    "an.na+shop@googlemail.com,anna@gmail.com",
    "anna+shop@outlook.com,anna@outlook.com",
    "anna.minta@outlook.com,anna.minta@outlook.com",
    "anna.minta+shop@minta.example,anna.minta+shop@minta.example",
    "+anna@gmail.com,+anna@gmail.com"
  })
  void dotsAndPlusesAreLeftOutWhereTheProviderLeavesThemOut(String email, String mailbox) {
    assertThat(Mailbox.of(email)).isEqualTo(mailbox);
  }

  @ParameterizedTest
  @CsvSource({"info@minta.example,true", "iroda@minta.example,true", "infanna@x.example,false"})
  void officesHaveAddressesToo(String email, boolean isOffice) {
    assertThat(Mailbox.isOffice(email)).isEqualTo(isOffice);
  }
}
