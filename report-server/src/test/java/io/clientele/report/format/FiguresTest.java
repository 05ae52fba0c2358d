package io.clientele.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.report.measure.Unit;
import io.clientele.report.release.CompanyFacts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures ireland = figures("EUR", "en-IE");

  @Test
  void moneyIsRoundedOnceHalfUpToTheMinorUnit() {
    assertThat(ireland.exact(new BigDecimal("1234.565000"), Unit.MONEY)).isEqualTo("€1,234.57");
    assertThat(ireland.exact(new BigDecimal("-0.005000"), Unit.MONEY)).isEqualTo("-€0.01");
    assertThat(ireland.exact(new BigDecimal("-0.004999"), Unit.MONEY)).isEqualTo("€0.00");
    assertThat(figures("JPY", "en-US").exact(new BigDecimal("1234.5"), Unit.MONEY))
        .isEqualTo("¥1,235");
  }

  @Test
  void theCompanysLocaleDecidesSignsAndPlaces() {
    String forint = figures("HUF", "hu-HU").exact(new BigDecimal("1234567.5"), Unit.MONEY);

    assertThat(forint.replace('\u00a0', ' ')).isEqualTo("1 234 567,50 Ft");
  }

  @Test
  void aSignIsShownWhereTheLocaleKnowsOnlyTheCode() {
    assertThat(
            figures("EUR", "hu-HU").exact(new BigDecimal("5"), Unit.MONEY).replace('\u00a0', ' '))
        .isEqualTo("5,00 €");
  }

  @Test
  void valuesReadLikeWords() {
    assertThat(Figures.value("lost_reason", "no_budget")).isEqualTo("no budget");
    assertThat(Figures.value("segment", "cannot_lose")).isEqualTo("Cannot lose them");
    assertThat(Figures.value("reason", "bad_date")).isEqualTo("Not a date");
    assertThat(Figures.value("country", "HU")).isEqualTo("Hungary");
    assertThat(Figures.value("channel", "TV")).isEqualTo("TV");
    assertThat(Figures.value("country", "")).isEqualTo("(none)");
  }

  @Test
  void headlinesDropTheMinorUnitOfLargeAmounts() {
    assertThat(ireland.headline(new BigDecimal("123456.78"), Unit.MONEY)).isEqualTo("€123,457");
    assertThat(ireland.headline(new BigDecimal("456.78"), Unit.MONEY)).isEqualTo("€456.78");
  }

  @Test
  void noValueIsADashAndNeverZero() {
    assertThat(ireland.exact(null, Unit.MONEY)).isEqualTo("–");
    assertThat(ireland.any(null, true)).isEqualTo("–");
    assertThat(ireland.exact(0L, Unit.COUNT)).isEqualTo("0");
  }

  @Test
  void changesOfSharesAreInPoints() {
    assertThat(ireland.change(0.50, 0.471, Unit.SHARE)).isEqualTo("−2.9 points");
    assertThat(ireland.change(200, 250, Unit.MONEY)).isEqualTo("+25.0%");
    assertThat(ireland.change(0, 250, Unit.MONEY)).isEqualTo("from zero");
    assertThat(ireland.change(-100, -50, Unit.MONEY)).isEqualTo("+50.0%");
  }

  @Test
  void instantsAreShownInTheCompanysZone() {
    assertThat(ireland.time(OffsetDateTime.parse("2026-03-28T23:30:00Z")))
        .isEqualTo("29 Mar 2026, 00:30");
  }

  private static Figures figures(String currency, String locale) {
    return new Figures(
        new CompanyFacts(
            "Company",
            Currency.getInstance(currency),
            "Europe/Budapest",
            Locale.forLanguageTag(locale),
            DayOfWeek.MONDAY,
            "last_non_direct"));
  }
}
