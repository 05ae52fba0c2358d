package io.clientele.pipeline.demo.export.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesforceIdTest {
  private static final String SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

  @Test
  void lastThreeCharactersTellTheCapitals() {
    for (int index = 0; index < 5_000; index++) {
      String id = SalesforceId.contact(index);

      assertThat(id).hasSize(18).startsWith("003").endsWith(suffix(id.substring(0, 15)));
    }
  }

  @Test
  void noIdIsGivenTwice() {
    assertThat(IntStream.range(0, 100_000).mapToObj(SalesforceId::task)).doesNotHaveDuplicates();
  }

  /** The published rule, written as a sum instead of bits. */
  private static String suffix(String id) {
    StringBuilder suffix = new StringBuilder();
    for (int block = 0; block < 15; block += 5) {
      int sum = 0;
      for (int place = 4; place >= 0; place--) {
        sum = 2 * sum + (Character.isUpperCase(id.charAt(block + place)) ? 1 : 0);
      }
      suffix.append(SUFFIX.charAt(sum));
    }
    return suffix.toString();
  }
}
