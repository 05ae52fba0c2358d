package io.clientele.silver.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
  @Test
  void aGroupIsNamedByItsSmallestRecord() {
    Groups groups = new Groups(5);

    assertThat(groups.join(4, 2)).isTrue();
    assertThat(groups.join(2, 1)).isTrue();
    assertThat(groups.join(1, 4)).as("they are one already").isFalse();

    assertThat(groups.groups()).containsExactly(0, 1, 1, 3, 1);
    assertThat(groups.size(4)).isEqualTo(3);
    assertThat(members(groups, 2)).containsExactlyInAnyOrder(1, 2, 4);
  }

  @Test
  void whoIsKeptApartStaysApartWhoeverComesBetween() {
    Groups groups = new Groups(4);
    groups.keepApart(0, 3);

    assertThat(groups.join(0, 1)).isTrue();
    assertThat(groups.join(3, 2)).isTrue();

    assertThat(groups.join(1, 2)).isFalse();
    assertThat(groups.of(1)).isNotEqualTo(groups.of(2));
  }

  private static List<Integer> members(Groups groups, int record) {
    List<Integer> members = new ArrayList<>();
    groups.forEach(record, members::add);
    return members;
  }
}
