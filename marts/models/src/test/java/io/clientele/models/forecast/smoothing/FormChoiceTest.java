package io.clientele.models.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.Classics;
import io.clientele.models.forecast.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reference values: automatic selection of R package forecast 8.20. */
class FormChoiceTest {

  @Test
  void classicsGetTheirPublishedForm() {
    assertThat(label(Classics.accidentalDeaths(), 12)).isEqualTo("A,N,A");
    assertThat(label(Classics.nile(), 1)).isEqualTo("M,N,N");
    assertThat(label(Classics.ukGas(), 4)).isEqualTo("M,A,M");
    assertThat(label(Classics.wwwUsage(), 1)).isEqualTo("A,Ad,N");
    assertThat(label(Classics.lakeHuron(), 1)).isEqualTo("A,N,N");
  }

  @Test
  void criterionIsAtLeastAsGoodAsThePublishedOne() {
    assertThat(aicc(Classics.airPassengers(), 12)).isLessThan(1400.638 + 1);
    assertThat(aicc(Classics.accidentalDeaths(), 12)).isLessThan(1148.716 + 1);
    assertThat(aicc(Classics.nile(), 1)).isLessThan(1458.552 + 1);
    assertThat(aicc(Classics.ukGas(), 4)).isLessThan(1256.558 + 1);
    assertThat(aicc(Classics.wwwUsage(), 1)).isLessThan(718.634 + 1);
    assertThat(aicc(Classics.lakeHuron(), 1)).isLessThan(396.933 + 1);
  }

  @Test
  void allFifteenFormsAreTriedWhereTheHistoryAllows() {
    assertThat(FormChoice.candidates(Classics.airPassengers(), 12)).hasSize(15);
    assertThat(FormChoice.candidates(Classics.airPassengers(), 1)).hasSize(6);
  }

  @Test
  void valueThatIsNotPositiveLeavesOnlyAdditiveForms() {
    double[] values = Noise.months(1, 60);
    values[7] = 0;

    assertThat(FormChoice.candidates(values, 12))
        .hasSize(6)
        .noneMatch(form -> form.label().contains("M"));
  }

  @Test
  void shortHistoryHasFewForms() {
    assertThat(FormChoice.candidates(new double[] {1, 2, 3, 5, 4, 6}, 4)).isEmpty();
    assertThat(FormChoice.candidates(new double[] {1, 2, 3, 5, 4, 6, 7}, 4)).hasSize(2);
    assertThat(FormChoice.of(new double[] {1, 2, 3}, 1)).isEmpty();
  }

  @Test
  void unitDoesNotMatter() {
    double[] large = Arrays.stream(Classics.ukGas()).map(value -> value * 1e9).toArray();

    assertThat(label(large, 4)).isEqualTo("M,A,M");
  }

  private static String label(double[] history, int seasonLength) {
    return FormChoice.of(history, seasonLength).orElseThrow().form().label();
  }

  private static double aicc(double[] history, int seasonLength) {
    return FormChoice.of(history, seasonLength).orElseThrow().aicc();
  }
}
