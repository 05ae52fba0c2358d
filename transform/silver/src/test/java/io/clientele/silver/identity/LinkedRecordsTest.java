package io.clientele.silver.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedRecordsTest {
  private static final List<List<@Nullable Object>> LINKS =
      List.of(
          List.of("b", "a"),
          List.of("c", "b"),
          List.of("e", "d"),
          List.of("f", "f"),
          List.of("d", "g"));

  @Test
  void whatIsLinkedInTurnHasOneRoot() {
    assertThat(new LinkedRecords().apply(LINKS))
        .containsExactly(
            List.of("a", "a"),
            List.of("b", "a"),
            List.of("c", "a"),
            List.of("d", "d"),
            List.of("e", "d"),
            List.of("f", "f"),
            List.of("g", "d"));
  }

  @Test
  void orderAndDirectionOfLinksDoNotMatter() {
    List<List<@Nullable Object>> expected = new LinkedRecords().apply(LINKS);
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<List<@Nullable Object>> links = new ArrayList<>(LINKS);
      Collections.shuffle(links, random);
      links.replaceAll(link -> random.nextBoolean() ? link : List.of(link.get(1), link.get(0)));

      assertThat(new LinkedRecords().apply(links)).isEqualTo(expected);
    }
  }

  @Test
  void longChainIsOneComponent() {
    List<List<@Nullable Object>> chain = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      chain.add(List.of("r%05d".formatted(i), "r%05d".formatted(i + 1)));
    }

    assertThat(new LinkedRecords().apply(chain))
        .hasSize(20_001)
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("r00000"));
  }
}
