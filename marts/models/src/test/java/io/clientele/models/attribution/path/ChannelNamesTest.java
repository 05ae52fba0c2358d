package io.clientele.models.attribution.path;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"direct", "Direct", "(direct)", "(direct) / (none)"})
  void nobodyBroughtThese(String channel) {
    assertThat(ChannelNames.isDirect(channel)).isTrue();
    assertThat(ChannelNames.isPaid(channel)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paid_search", "Paid Social", "paid-shopping", "CPC", "display", "affiliate"})
  void theseWerePaidFor(String channel) {
    assertThat(ChannelNames.isPaid(channel)).isTrue();
    assertThat(ChannelNames.isDirect(channel)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "direct mail", "unpaid", "organic_search", "", "прямой"})
  void namesThatSayNeither(String channel) {
    assertThat(ChannelNames.isDirect(channel)).isFalse();
    assertThat(ChannelNames.isPaid(channel)).isFalse();
  }
}
