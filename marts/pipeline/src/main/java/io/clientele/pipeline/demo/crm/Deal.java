package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.shop.Product;
import java.util.List;

/**
 * One deal with its whole history, future events included.
 *
 * <p>{@code lead} and {@code order} are indexes or {@link #NONE}; {@code misstatedAmount} is the
 * amount in cents that the early deliveries show by mistake, or 0.
 */
public record Deal(
    int index,
    int person,
    int owner,
    int lead,
    Product product,
    int order,
    String lostReason,
    long misstatedAmount,
    List<StageEvent> events) {
  public static final int NONE = -1;

  public Deal {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("Deal " + index + " has no event; a deal begins with one");
    }
  }

  public long createdAt() {
    return events.get(0).at();
  }

  /** The latest event that is not after a moment; the first one when all are. */
  public StageEvent stateAt(long moment) {
    StageEvent state = events.get(0);
    for (StageEvent event : events) {
      state = event.at() <= moment ? event : state;
    }
    return state;
  }
}
