package io.clientele.connector.ingest;

import io.clientele.connector.ingest.DeliveryOutcome.State;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.DeliveryKind;
import io.clientele.lakehouse.delivery.DeliveryRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a stream has received so far, and what a file therefore is: new, known or a duplicate. */
final class KnownDeliveries {
  private final DeliveryRule rule;
  private final Map<String, Delivery> newestByPath = new HashMap<>();
  private final Map<String, Delivery> takenByPath = new HashMap<>();
  private final Map<String, Delivery> takenByContent = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  KnownDeliveries(DeliveryRule rule, Collection<Delivery> deliveries) {
    this.rule = rule;
    deliveries.stream().sorted(Comparator.comparingLong(Delivery::number)).forEach(this::add);
  }

  /** What became of a file with this content before. */
  record Known(State state, Delivery delivery) {}

  /** Adds a delivery that is newer than all before. */
  void add(Delivery delivery) {
    ids.add(delivery.deliveryId());
    newestByPath.put(delivery.path(), delivery);
    if (delivery.isRefused()) {
      return;
    }
    if (rule.kind() == DeliveryKind.SNAPSHOT) {
      takenByContent.clear();
    }
    Delivery before = takenByPath.put(delivery.path(), delivery);
    if (before != null) {
      takenByContent.remove(before.sha256(), before);
    }
    takenByContent.put(delivery.sha256(), delivery);
  }

  /**
   * The delivery that makes a file no news; empty when it is one.
   *
   * <p>The newest delivery of the same path counts first. Under a path that is new, bytes that
   * count already are a duplicate, unless the file belongs to the set of another folder.
   */
  Optional<Known> find(String path, String sha256) {
    Optional<Known> newest = newest(path);
    if (newest.isPresent()) {
      return newest.filter(known -> known.delivery().sha256().equals(sha256));
    }
    return rule.isFolderSet()
        ? Optional.empty()
        : Optional.ofNullable(takenByContent.get(sha256))
            .map(same -> new Known(State.DUPLICATE, same));
  }

  /** What a path brought last, and what a file with the same bytes there is. */
  Optional<Known> newest(String path) {
    return Optional.ofNullable(newestByPath.get(path))
        .map(newest -> new Known(newest.isRefused() ? State.REFUSED : State.UNCHANGED, newest));
  }

  /** An id that no delivery of the stream has: by content, and by number when it comes again. */
  String idFor(String source, String stream, String sha256, long number) {
    String id = source + "/" + stream + ":" + sha256;
    return ids.contains(id) ? id + "@" + number : id;
  }
}
