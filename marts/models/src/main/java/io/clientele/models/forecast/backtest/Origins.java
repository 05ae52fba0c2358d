package io.clientele.models.forecast.backtest;

/**
 * From which points of the past a series is forecast again. An origin is the number of values known
 * then; origins follow each other without gap.
 *
 * @param first values known at the earliest origin
 * @param count number of origins; 0 when the history is too short
 * @param horizon periods ahead at each origin
 */
public record Origins(int first, int count, int horizon) {
  /** Enough for the rank of a 95 % limit at 12 periods ahead, and for a later half to test it. */
  public static final int DEFAULT_LIMIT = 48;

  private static final int SHORTEST_TRAINING = 3;
  private static final int SETTLED_TRAINING = 10;
  private static final int WANTED = 12;

  public Origins {
    if (first < 1 || count < 0 || horizon < 1) {
      throw new IllegalArgumentException(
          "Origins from " + first + ", count " + count + ", horizon " + horizon + " make no sense");
    }
  }

  /**
   * The latest origins of a history.
   *
   * <p>A model should have seen three seasons (ten values without a season) before it is judged;
   * where this leaves fewer than twelve origins, or fewer than the horizon, it is judged earlier,
   * but never with less than one season or three values.
   *
   * @param length number of values in the history
   * @param limit largest number of origins
   */
  public static Origins of(int length, int seasonLength, int horizon, int limit) {
    int shortest = Math.max(SHORTEST_TRAINING, seasonLength);
    int settled = Math.max(SETTLED_TRAINING, 3 * seasonLength);
    int wanted = length - Math.max(WANTED, horizon);
    int first = Math.max(shortest, Math.min(settled, wanted));
    int count = Math.max(0, length - first);
    int kept = Math.min(count, limit);
    return new Origins(first + count - kept, kept, horizon);
  }

  /** Values known at the origin of this number, counted from 0. */
  public int known(int origin) {
    return first + origin;
  }
}
