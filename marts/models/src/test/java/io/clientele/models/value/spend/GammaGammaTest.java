package io.clientele.models.value.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.clientele.models.value.history.PurchaseHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published numbers are those for the CDNOW sample (Fader, Hardie: The Gamma-Gamma model of
 * monetary value, 2013, on brucehardie.com).
 */
class GammaGammaTest {
  private static final GammaGamma CDNOW =
      new GammaGamma(new GammaGammaParameters(6.2496, 3.7442, 15.4435));

  @Test
  void populationMeanIsThePublishedOne() {
    assertThat(CDNOW.populationMean()).isCloseTo(35.170, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"2, 22.35, 24.65", "1, 11.77, 18.91", "7, 73.74, 71.46"})
  void customersOfTheNoteSpendAsPublished(int orders, double mean, double expected) {
    assertThat(CDNOW.expectedSpend(new PurchaseHistory("c1", orders, 10, 30, mean)))
        .isCloseTo(expected, within(0.02));
  }

  @Test
  void customersWithoutUsableMeanSpendThePopulationMean() {
    assertThat(CDNOW.expectedSpend(new PurchaseHistory("c1", 0, 0, 30, null)))
        .isEqualTo(CDNOW.populationMean());
    assertThat(CDNOW.expectedSpend(new PurchaseHistory("c1", 3, 10, 30, 0.0)))
        .isEqualTo(CDNOW.populationMean());
    assertThat(CDNOW.expectedSpend(new PurchaseHistory("c1", 3, 10, 30, -20.0)))
        .isEqualTo(CDNOW.populationMean());
  }

  @Test
  void manyOrdersOutweighThePopulation() {
    assertThat(CDNOW.expectedSpend(new PurchaseHistory("c1", 1_000_000, 10, 30, 80.0)))
        .isCloseTo(80, within(1e-3));
  }

  @Test
  void meanOfShapeOneOrLessIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GammaGamma(new GammaGammaParameters(6, 1, 15)))
        .withMessage("q is 1.0; means need q above 1");
  }
}
