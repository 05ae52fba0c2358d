package io.clientele.silver.staging;

import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.engine.TableVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One bronze stream and what becomes of it.
 *
 * @param hasRecordKey whether {@code _record_key} names a thing that may be delivered again; false
 *     when it is only path and row
 * @param hasChangedAt whether {@code _changed_at} is filled
 * @param windowBy expressions over bronze columns that make one slice of a window stream, its day
 *     first; empty for other kinds
 * @param ownFields fields that tell records and their versions apart
 * @param deliveries every delivery of the stream, refused ones too
 * @param live numbers of the deliveries whose records count
 * @param staging silver table to the query over {@code delivered} that fills it
 */
public record StagedStream(
    String source,
    String stream,
    DeliveryKind kind,
    boolean hasRecordKey,
    boolean hasChangedAt,
    List<String> windowBy,
    List<String> ownFields,
    TableVersion bronze,
    List<Delivery> deliveries,
    Set<Long> live,
    Map<String, String> staging) {
  public StagedStream {
    windowBy = List.copyOf(windowBy);
    ownFields = List.copyOf(ownFields);
    deliveries = List.copyOf(deliveries);
    live = Set.copyOf(live);
    staging = new LinkedHashMap<>(new TreeMap<>(staging));
    if (kind == DeliveryKind.WINDOW && windowBy.isEmpty()) {
      throw new IllegalArgumentException(
          "Stream " + source + "/" + stream + " is a window without a day; say which field it is");
    }
  }

  /** {@code source__stream}: unique within a lake and fit for the name of a view. */
  public String id() {
    return source + "__" + stream;
  }

  /** Every name that a staging query mentions or that the stream itself needs. */
  public Set<String> readNames() {
    Set<String> names = new TreeSet<>(ownFields);
    for (String sql : staging.values()) {
      SqlWords.of(sql).forEach(word -> names.add(word.text()));
    }
    return names;
  }

  /** Numbers of the deliveries that brought records to bronze, rising. */
  List<Long> delivered() {
    return deliveries.stream()
        .filter(delivery -> !delivery.isRefused())
        .map(Delivery::number)
        .sorted()
        .toList();
  }
}
