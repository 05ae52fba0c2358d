package io.clientele.lakehouse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveDeliveriesTest {
  private static final Delivery FIRST = delivery(1, "a.csv", null);
  private static final Delivery OTHER = delivery(2, "b.csv", null);
  private static final Delivery AGAIN = delivery(3, "a.csv", null);
  private static final Delivery REFUSED = delivery(4, "a.csv", "has 30 bad records");

  @Test
  void ofOnePathTheNewestCounts() {
    assertThat(LiveDeliveries.of(DeliveryRule.APPEND, List.of(FIRST, OTHER, AGAIN)))
        .containsExactly(OTHER, AGAIN);
  }

  @Test
  void refusedDeliveryReplacesNothing() {
    assertThat(LiveDeliveries.of(DeliveryRule.APPEND, List.of(FIRST, REFUSED)))
        .containsExactly(FIRST);
  }

  @Test
  void ofSnapshotsTheNewestFileCounts() {
    assertThat(LiveDeliveries.of(DeliveryRule.SNAPSHOT, List.of(AGAIN, OTHER, FIRST)))
        .containsExactly(AGAIN);
  }

  @Test
  void ofFolderSnapshotsTheLastFolderByNameCounts() {
    Delivery newer = delivery(5, "2025-01-12/a.csv", null);
    Delivery second = delivery(6, "2025-01-12/b.csv", null);
    Delivery late = delivery(7, "2025-01-05/a.csv", null);

    assertThat(LiveDeliveries.of(DeliveryRule.FOLDER_SNAPSHOT, List.of(late, newer, second)))
        .containsExactly(newer, second);
  }

  @Test
  void ofAWindowAllCount() {
    assertThat(
            LiveDeliveries.of(DeliveryRule.window("day", List.of()), List.of(FIRST, OTHER, AGAIN)))
        .containsExactly(OTHER, AGAIN);
  }

  private static Delivery delivery(long number, String path, @Nullable String refusal) {
    return new Delivery(
        "shop/orders:" + number,
        number,
        "shop",
        "orders",
        path,
        "hash" + number,
        1,
        Instant.EPOCH,
        "landing/x",
        1,
        1,
        0,
        null,
        refusal);
  }
}
