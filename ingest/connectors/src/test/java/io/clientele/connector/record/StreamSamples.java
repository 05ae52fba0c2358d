package io.clientele.connector.record;

import io.clientele.connector.spec.FieldSpec;
import io.clientele.connector.spec.FieldType;
import io.clientele.connector.spec.FileFormat;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.spec.Tolerance;
import io.clientele.connector.spec.TotalRule;
import io.clientele.lakehouse.delivery.DeliveryRule;
import java.util.List;
import java.util.Map;

/** Small declarations that tests share. */
public final class StreamSamples {
  private StreamSamples() {}

  /** Orders with id, amount and day; comma, captions {@code Order, Amount, Day}. */
  public static StreamSpec orders() {
    return orders(FileFormat.PLAIN, DeliveryRule.APPEND, List.of("order_id"), TotalRule.NONE);
  }

  public static StreamSpec orders(
      FileFormat format, DeliveryRule rule, List<String> key, TotalRule totals) {
    return new StreamSpec(
        "orders",
        List.of("*.csv", "**/*.csv", "*.csv.gz"),
        format,
        List.of(
            FieldSpec.text("order_id", "Order"),
            FieldSpec.builder("amount", FieldType.DECIMAL)
                .captions(List.of("Amount"))
                .money(true)
                .build(),
            FieldSpec.builder("day", FieldType.DATE).captions(List.of("Day")).build()),
        key,
        null,
        rule,
        true,
        false,
        totals,
        Tolerance.USUAL,
        Map.of());
  }

  /** The same stream that takes only files without a bad record. */
  public static StreamSpec strict(StreamSpec stream) {
    return new StreamSpec(
        stream.name(),
        stream.files(),
        stream.format(),
        stream.fields(),
        stream.recordKey(),
        stream.changedAt(),
        stream.delivery(),
        stream.isUnique(),
        stream.isOptional(),
        stream.totals(),
        new Tolerance(0, 0, 20, "every record counts"),
        stream.staging());
  }
}
