package io.clientele.lakehouse.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void caseWhiteSpaceAndCompatibilityFormsDoNotCount() {
    assertThat(Texts.normalised("  GTX   Pro ")).isEqualTo("gtx pro");
    assertThat(Texts.normalised("\uFEFFKulcs\u00A0sz\u00F3")).isEqualTo("kulcs sz\u00F3");
    assertThat(Texts.normalised("\uFF21\uFF22\u200B")).isEqualTo("ab");
    assertThat(Texts.normalised("o\u0301")).isEqualTo("\u00F3");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Texts.normalised(null)).isNull();
    assertThat(Texts.normalised("")).isNull();
    assertThat(Texts.normalised(" \u00A0")).isNull();
  }

  @Test
  void normalisingTwiceChangesNothing() {
    String once = Texts.normalised(" \u0391\u0392 \u03A3 \u0130x");

    assertThat(Texts.normalised(once)).isEqualTo(once);
  }
}
