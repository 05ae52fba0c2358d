package io.clientele.models.attribution.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Everything that is known about the ways of many persons, in any order.
 *
 * @param touches the touches
 * @param stages when leads and deals were created; may be empty
 * @param conversions the conversions, of one kind: order or lead, not both
 */
public record TouchLog(
    List<Touch> touches, List<StageReached> stages, List<Conversion> conversions) {

  public TouchLog {
    touches = List.copyOf(touches);
    stages = List.copyOf(stages);
    conversions = List.copyOf(conversions);
  }

  /** Takes mixed rows apart. Conversions get an id from customer, time and a number. */
  public static TouchLog of(Collection<TouchEvent> rows) {
    List<Touch> touches = new ArrayList<>();
    List<StageReached> stages = new ArrayList<>();
    List<Conversion> conversions = new ArrayList<>();
    for (TouchEvent row : rows.stream().sorted(TouchEvent.IN_ORDER).toList()) {
      String channel = row.channel();
      Stage stage = row.stage();
      if (channel != null && !channel.isBlank()) {
        touches.add(Touch.of(row.customerId(), row.time(), channel.strip()));
      }
      if (stage != null) {
        stages.add(new StageReached(row.customerId(), row.time(), stage));
      }
      if (row.converts()) {
        conversions.add(numbered(row, conversions));
      }
    }
    return new TouchLog(touches, stages, conversions);
  }

  private static Conversion numbered(TouchEvent row, List<Conversion> before) {
    String prefix = row.customerId() + "@" + row.time() + "#";
    int number = 1;
    for (int last = before.size() - 1; last >= 0 && isSame(before.get(last), row); last--) {
      number++;
    }
    return new Conversion(prefix + number, row.customerId(), row.time(), row.value());
  }

  private static boolean isSame(Conversion conversion, TouchEvent row) {
    Instant time = conversion.time();
    return conversion.customerId().equals(row.customerId()) && time.equals(row.time());
  }
}
