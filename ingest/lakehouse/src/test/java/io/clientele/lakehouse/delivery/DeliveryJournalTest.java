package io.clientele.lakehouse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryJournalTest {
  @TempDir Path folder;

  private static Batch batch(long number, long delivery) {
    return new Batch(
        number,
        "shop",
        "orders",
        1,
        "f1",
        List.of(
            new Delivery(
                "shop/orders:abc" + delivery,
                delivery,
                "shop",
                "orders",
                "orders_" + delivery + ".csv",
                "abc" + delivery,
                10,
                Instant.parse("2026-03-02T09:00:00Z"),
                "landing/ab/abc/orders.csv",
                3,
                2,
                1,
                new BigDecimal("12.50"),
                null)));
  }

  @Test
  void aBatchWithoutItsEndIsUnfinished() throws IOException {
    DeliveryJournal journal = DeliveryJournal.open(folder.resolve("deliveries.jsonl"));
    journal.plan(batch(1, 1));
    journal.done(batch(1, 1));
    journal.plan(batch(2, 2));

    DeliveryJournal reopened = DeliveryJournal.open(folder.resolve("deliveries.jsonl"));
    assertThat(reopened.unfinished()).containsExactly(batch(2, 2));
    assertThat(reopened.of("shop", "orders")).containsExactly(batch(1, 1));
  }

  @Test
  void numbersRiseOverRestarts() throws IOException {
    DeliveryJournal journal = DeliveryJournal.open(folder.resolve("deliveries.jsonl"));
    assertThat(journal.nextBatchNumber()).isEqualTo(1);
    journal.plan(batch(1, 41));

    DeliveryJournal reopened = DeliveryJournal.open(folder.resolve("deliveries.jsonl"));
    assertThat(reopened.nextBatchNumber()).isEqualTo(2);
    assertThat(reopened.nextDeliveryNumber()).isEqualTo(42);
  }
}
