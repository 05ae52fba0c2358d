package io.clientele.connector.ingest;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.delivery.DeliveryRule;
import io.clientele.lakehouse.delivery.LiveDeliveries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a stream has received so far, and what a file therefore is: new, known or a duplicate. */
final class KnownDeliveries {
  private final DeliveryRule rule;
  private final List<Delivery> deliveries;

  KnownDeliveries(DeliveryRule rule, Collection<Delivery> deliveries) {
    this.rule = rule;
    this.deliveries = new ArrayList<>(deliveries);
  }

  /** What became of a file with this content before. */
  record Known(State state, Delivery delivery) {}

  /**
   * The delivery that makes a file no news; empty when it is one.
   *
   * <p>The newest delivery of the same path counts first. Under a path that is new, bytes that
   * count already are a duplicate, unless the file belongs to the set of another folder.
   */
  Optional<Known> find(String path, String sha256) {
    Optional<Delivery> newest = newestOf(path);
    if (newest.isPresent()) {
      return newest
          .filter(delivery -> delivery.sha256().equals(sha256))
          .map(same -> new Known(same.isRefused() ? State.REFUSED : State.UNCHANGED, same));
    }
    if (rule.isFolderSet()) {
      return Optional.empty();
    }
    return LiveDeliveries.of(rule, deliveries).stream()
        .filter(delivery -> delivery.sha256().equals(sha256))
        .findFirst()
        .map(same -> new Known(State.DUPLICATE, same));
  }

  private Optional<Delivery> newestOf(String path) {
    return deliveries.stream()
        .filter(delivery -> delivery.path().equals(path))
        .reduce((older, newer) -> newer.number() > older.number() ? newer : older);
  }

  /** An id that no delivery of the stream has: by content, and by number when it comes again. */
  String idFor(String source, String stream, String sha256, long number) {
    String id = source + "/" + stream + ":" + sha256;
    boolean taken = deliveries.stream().anyMatch(delivery -> delivery.deliveryId().equals(id));
    return taken ? id + "@" + number : id;
  }

  void add(Delivery delivery) {
    deliveries.add(delivery);
  }

  /** The deliveries that count now. */
  List<Delivery> live() {
    return LiveDeliveries.of(rule, deliveries);
  }

  boolean isSnapshot() {
    return rule.kind() == DeliveryKind.SNAPSHOT;
  }

  boolean isEmpty() {
    return deliveries.isEmpty();
  }
}
