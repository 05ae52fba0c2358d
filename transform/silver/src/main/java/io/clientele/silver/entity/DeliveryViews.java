package io.clientele.silver.entity;

import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.silver.staging.StagedStream;
import io.clientele.silver.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code delivery}: how every delivered file came out. A duplicate is a record whose key and
 * content an earlier delivery of its stream had brought; it counts as duplicate instead of
 * accepted.
 */
final class DeliveryViews {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("number", ColumnType.BIGINT),
          Column.of("delivery_id", ColumnType.TEXT),
          Column.of("source", ColumnType.TEXT),
          Column.of("stream", ColumnType.TEXT),
          Column.of("file_name", ColumnType.TEXT),
          Column.of("landing_path", ColumnType.TEXT),
          Column.of("received_at", ColumnType.INSTANT),
          Column.of("row_count", ColumnType.BIGINT),
          Column.of("accepted_count", ColumnType.BIGINT),
          Column.of("quarantined_count", ColumnType.BIGINT),
          Column.of("quarantined_amount", ColumnType.MONEY),
          Column.of("is_live", ColumnType.BOOLEAN),
          Column.of("refusal", ColumnType.TEXT));

  private final SilverViews views;

  DeliveryViews(SilverViews views) {
    this.views = views;
  }

  void add() {
    Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
    List<String> repeats = new ArrayList<>();
    for (StagedStream stream : views.staging().streams()) {
      for (Delivery delivery : stream.deliveries()) {
        rows.put(delivery.deliveryId(), row(delivery, stream.live().contains(delivery.number())));
      }
      if (mayRepeat(stream)) {
        repeats.add(repeats(stream.bronze().shape().name().inQueries()));
      }
    }
    views.graph().add(new View.Rows("delivery__journal", COLUMNS, List.copyOf(rows.values())));
    String join = "";
    if (!repeats.isEmpty()) {
      views.graph().keep("delivery__repeat", SilverViews.union(repeats));
      join = "\nleft join delivery__repeat as r on r.number = d.number";
    }
    views.make(
        "delivery",
        journal(repeats.isEmpty() ? "cast(0 as bigint)" : "coalesce(r.row_count, 0)", join));
  }

  private static String journal(String repeated, String join) {
    return """
    select d.delivery_id as delivery_id, d.source as source, d.stream as stream,
      d.file_name as file_name, d.landing_path as landing_path, d.received_at as received_at,
      d.number as batch, d.row_count as row_count, d.accepted_count - %s as accepted_count,
      %s as duplicate_count, d.quarantined_count as quarantined_count,
      d.quarantined_amount as quarantined_amount, d.is_live as is_live, d.refusal as refusal
    from delivery__journal as d%s\
    """
        .formatted(repeated, repeated, join);
  }

  private static List<@Nullable Object> row(Delivery delivery, boolean isLive) {
    return Arrays.asList(
        delivery.number(),
        delivery.deliveryId(),
        delivery.source(),
        delivery.stream(),
        delivery.path(),
        delivery.landingPath(),
        delivery.receivedAt(),
        delivery.readCount(),
        delivery.acceptedCount(),
        delivery.quarantinedCount(),
        delivery.quarantinedAmount(),
        isLive,
        delivery.refusal());
  }

  /** Without a key only the same path can bring the same record again. */
  private static boolean mayRepeat(StagedStream stream) {
    List<Delivery> taken =
        stream.deliveries().stream().filter(delivery -> !delivery.isRefused()).toList();
    long paths = taken.stream().map(Delivery::path).distinct().count();
    return taken.size() > 1 && (stream.hasRecordKey() || paths < taken.size());
  }

  private static String repeats(String bronze) {
    return """
    select b._delivery_number as number, count(*) as row_count
    from %s as b
    join (
      select _record_key, _content_hash, min(_delivery_number) as first_number
      from %s group by _record_key, _content_hash
      having min(_delivery_number) < max(_delivery_number)
    ) as f on f._record_key = b._record_key and f._content_hash = b._content_hash
    where b._delivery_number > f.first_number
    group by b._delivery_number\
    """
        .formatted(bronze, bronze);
  }
}
