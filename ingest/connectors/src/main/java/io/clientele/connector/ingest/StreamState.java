package io.clientele.connector.ingest;

import io.clientele.connector.record.BronzeColumns;
import io.clientele.connector.spec.SourceSpec;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Batch;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryJournal;
import io.clientele.lakehouse.delivery.LiveDeliveries;
import io.clientele.lakehouse.table.TableName;
import io.clientele.lakehouse.table.TableShape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stream has brought so far, by its present declaration.
 *
 * @param generation of its bronze table; 0 when nothing was ever delivered
 * @param deliveries all deliveries of this generation, refused ones too, by number
 * @param live those that count
 */
public record StreamState(
    SourceSpec source,
    StreamSpec stream,
    int generation,
    List<Delivery> deliveries,
    List<Delivery> live) {
  public StreamState {
    deliveries = List.copyOf(deliveries);
    live = List.copyOf(live);
  }

  public TableName bronze() {
    return Batch.bronze(source.name(), stream.name(), Math.max(1, generation));
  }

  public TableShape shape() {
    return BronzeColumns.shape(bronze(), stream.fields());
  }

  /** The deliveries whose quarantined records count: those that are live, and refused ones. */
  public List<Delivery> quarantined() {
    return deliveries.stream()
        .filter(delivery -> delivery.isRefused() ? isNewest(delivery) : live.contains(delivery))
        .toList();
  }

  private boolean isNewest(Delivery delivery) {
    return deliveries.stream()
        .noneMatch(
            other -> other.path().equals(delivery.path()) && other.number() > delivery.number());
  }

  /** The state of every stream, in the order of declaration. */
  public static List<StreamState> of(List<SourceSpec> sources, DeliveryJournal journal) {
    List<StreamState> states = new ArrayList<>();
    for (SourceSpec source : sources) {
      for (StreamSpec stream : source.streams()) {
        states.add(of(source, stream, journal));
      }
    }
    return states;
  }

  static StreamState of(SourceSpec source, StreamSpec stream, DeliveryJournal journal) {
    List<Batch> batches = journal.of(source.name(), stream.name());
    int generation = batches.stream().mapToInt(Batch::generation).max().orElse(0);
    List<Delivery> deliveries =
        batches.stream()
            .filter(batch -> batch.generation() == generation)
            .flatMap(batch -> batch.deliveries().stream())
            .sorted(java.util.Comparator.comparingLong(Delivery::number))
            .toList();
    return new StreamState(
        source, stream, generation, deliveries, LiveDeliveries.of(stream.delivery(), deliveries));
  }
}
