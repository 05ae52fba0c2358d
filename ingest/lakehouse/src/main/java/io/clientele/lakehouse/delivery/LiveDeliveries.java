package io.clientele.lakehouse.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which deliveries of a stream count.
 *
 * <p>A refused delivery never counts and replaces nothing. Of several deliveries of one path only
 * the newest counts. Of a snapshot only the newest file counts, or the files of the folder that
 * comes last by name. Of a window all count; which of two days counts is decided row by row.
 */
public final class LiveDeliveries {
  private LiveDeliveries() {}

  /** The deliveries of one stream and generation that count, by number. */
  public static List<Delivery> of(DeliveryRule rule, Collection<Delivery> deliveries) {
    Map<String, Delivery> newest = new LinkedHashMap<>();
    deliveries.stream()
        .filter(delivery -> !delivery.isRefused())
        .sorted(Comparator.comparingLong(Delivery::number))
        .forEach(delivery -> newest.put(delivery.path(), delivery));
    List<Delivery> live = List.copyOf(newest.values());
    if (rule.kind() == DeliveryKind.SNAPSHOT) {
      live = rule.isFolderSet() ? lastFolder(live) : lastFile(live);
    }
    return live.stream().sorted(Comparator.comparingLong(Delivery::number)).toList();
  }

  private static List<Delivery> lastFile(List<Delivery> live) {
    Optional<Delivery> last = live.stream().max(Comparator.comparingLong(Delivery::number));
    return last.map(List::of).orElse(List.of());
  }

  private static List<Delivery> lastFolder(List<Delivery> live) {
    Optional<String> last = live.stream().map(LiveDeliveries::folder).max(String::compareTo);
    return live.stream().filter(each -> last.filter(folder(each)::equals).isPresent()).toList();
  }

  /** The folder of a delivery's path; empty for a file that lies in the source's root. */
  public static String folder(Delivery delivery) {
    int slash = delivery.path().lastIndexOf('/');
    return slash < 0 ? "" : delivery.path().substring(0, slash);
  }
}
