package io.clientele.connector.ingest;

import io.clientele.connector.inspect.SnapshotKeys;
import io.clientele.connector.spec.StreamSpec;
import io.clientele.lakehouse.delivery.Delivery;
import io.clientele.lakehouse.delivery.LiveDeliveries;
import io.clientele.lakehouse.lake.Lake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a snapshot in which too many of the records that the one before it had are missing: it
 * was probably cut or filtered, and taking it would delete them.
 */
final class VanishRule {
  private final Lake lake;
  private final StreamSpec stream;

  VanishRule(Lake lake, StreamSpec stream) {
    this.lake = lake;
    this.stream = stream;
  }

  /** The deliveries in order, those of a snapshot that lacks too much refused. */
  List<JudgedDelivery> apply(List<Delivery> known, List<JudgedDelivery> judged) throws IOException {
    List<Delivery> before = new ArrayList<>(known);
    List<JudgedDelivery> result = new ArrayList<>();
    for (List<JudgedDelivery> set : sets(judged)) {
      List<Delivery> live = LiveDeliveries.of(stream.delivery(), before);
      List<Delivery> together = new ArrayList<>(before);
      set.forEach(each -> together.add(each.delivery()));
      List<Delivery> then = LiveDeliveries.of(stream.delivery(), together);
      List<JudgedDelivery> now = new ArrayList<>(result);
      now.addAll(set);
      String refusal = then.equals(live) ? "" : tooMuchMissing(keys(live, now), keys(then, now));
      for (JudgedDelivery each : set) {
        boolean refuse = !refusal.isEmpty() && !each.inspection().isRefused();
        JudgedDelivery after = refuse ? each.refused(refusal) : each;
        result.add(after);
        before.add(after.delivery());
      }
    }
    return result;
  }

  /** Neighbours that make one snapshot: the files of a folder, or each file alone. */
  private List<List<JudgedDelivery>> sets(List<JudgedDelivery> judged) {
    List<List<JudgedDelivery>> sets = new ArrayList<>();
    String folder = "";
    for (JudgedDelivery each : judged) {
      String own = LiveDeliveries.folder(each.delivery());
      if (sets.isEmpty() || !stream.delivery().isFolderSet() || !own.equals(folder)) {
        sets.add(new ArrayList<>());
      }
      folder = own;
      sets.get(sets.size() - 1).add(each);
    }
    return sets;
  }

  private String tooMuchMissing(Set<String> known, Set<String> newer) {
    if (known.isEmpty()) {
      return "";
    }
    long missing = SnapshotKeys.missing(known, newer);
    return stream.tolerance().allowsMissing(missing, known.size())
        ? ""
        : "lacks "
            + missing
            + " of the "
            + known.size()
            + " records of the snapshot before it, more"
            + " than "
            + stream.tolerance().vanishPercent()
            + " %. Is it cut or filtered? Deliver it"
            + " again, or declare tolerate: { vanish_percent: …, reason: … }.";
  }

  /** Those of this run are known from being judged; files of earlier runs are read once more. */
  private Set<String> keys(List<Delivery> deliveries, List<JudgedDelivery> judged)
      throws IOException {
    Set<String> keys = new HashSet<>();
    for (Delivery delivery : deliveries) {
      Optional<JudgedDelivery> now =
          judged.stream().filter(each -> each.delivery().equals(delivery)).findFirst();
      keys.addAll(
          now.isPresent()
              ? now.get().inspection().keys()
              : SnapshotKeys.of(lake.root().resolve(delivery.landingPath()), delivery, stream));
    }
    return keys;
  }
}
