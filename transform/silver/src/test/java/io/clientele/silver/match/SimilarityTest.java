package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  /** Winkler's own examples. */
  @ParameterizedTest
  @CsvSource({"MARTHA,MARHTA,0.9611", "DIXON,DICKSONX,0.8133", "DWAYNE,DUANE,0.8400"})
  void jaroWinklerIsThePublishedOne(String one, String other, double expected) {
    assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(expected, within(5e-5));
    assertThat(Similarity.jaroWinkler(other, one)).isCloseTo(expected, within(5e-5));
  }

  @Test
  void nothingIsLikeNothingOnly() {
    assertThat(Similarity.jaroWinkler("", "")).isEqualTo(1);
    assertThat(Similarity.jaroWinkler("", "a")).isZero();
    assertThat(Similarity.jaroWinkler("abc", "xyz")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ca,abc,3", "19081209,19081290,1", "kitten,sitting,3", "same,same,0", "ab,ba,1"})
  void distanceTouchesNoPlaceTwice(String one, String other, int expected) {
    assertThat(Similarity.distance(one, other, 9)).isEqualTo(expected);
    assertThat(Similarity.distance(other, one, 9)).isEqualTo(expected);
  }

  @Test
  void distanceIsCountedAsFarAsAsked() {
    assertThat(Similarity.distance("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(Similarity.distance("abcdefgh", "stuvwxyz", 2)).isEqualTo(3);
    assertThat(Similarity.distance("ab", "abcdef", 2)).isEqualTo(3);
    assertThat(Similarity.distance("xa", "ax", 1)).isEqualTo(1);
  }

  @Test
  void wordsInAnotherOrderAreTheSame() {
    assertThat(Similarity.words("kovacs janos", "janos kovacs")).isEqualTo(1);
    assertThat(Similarity.words("kovacs janos", "janos nagy")).isCloseTo(1 / 3.0, within(1e-12));
  }
}
