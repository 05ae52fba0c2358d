package io.clientele.pipeline.demo.ads;

import java.util.List;

/**
 * The final statistics of one keyword, day and device, and what was first reported too much.
 *
 * <p>Money is in cents. {@code invalidClicks} and {@code invalidCost} were reported at first and
 * credited later; {@code vanishes} marks a row that consisted of nothing else. {@code buyers} are
 * indexes of persons whose first order followed a click of this row.
 */
public record AdRow(
    int keyword,
    int day,
    Device device,
    int impressions,
    int clicks,
    long cost,
    int invalidClicks,
    long invalidCost,
    boolean vanishes,
    List<Integer> buyers) {

  public boolean isRestated() {
    return invalidClicks > 0;
  }
}
