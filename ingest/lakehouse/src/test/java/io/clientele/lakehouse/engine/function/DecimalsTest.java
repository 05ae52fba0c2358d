package io.clientele.lakehouse.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "12,2,12.000000",
    "-0.5,2,-0.500000",
    "+7.10,1,7.100000",
    "1.005,2,1.010000",
    "-1.005,2,-1.010000",
    "0.12345678901234567,6,0.123457",
    "000123,0,123.000000",
  })
  void plainDigitsAreRoundedHalfUp(String text, int scale, BigDecimal expected) {
    assertThat(Decimals.parse(text, scale)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", ".5", "5.", "1e3", " 5 ", "1,5", "1.2.3", "NaN", "١٢"})
  void everythingElseIsNull(String text) {
    assertThat(Decimals.parse(text, 2)).isNull();
  }

  @Test
  void moreThanTwelveDigitsAreAnError() {
    assertThatThrownBy(() -> Decimals.parse("1000000000000", 2))
        .hasMessage("decimal_of gives 1000000000000.000000, which does not fit decimal(18,6)");
  }

  @Test
  void productKeepsEightDecimalsOfARate() {
    assertThat(Decimals.product(new BigDecimal("100"), new BigDecimal("0.00321987")))
        .isEqualTo(new BigDecimal("0.321987"));
  }

  @Test
  void productOfNullIsNull() {
    assertThat(Decimals.product(null, BigDecimal.ONE)).isNull();
  }
}
