package io.clientele.pipeline.demo.news;

import io.clientele.pipeline.demo.draw.Timeline;

/** One issue of the newsletter; {@code sentAt} is a moment. */
public record Issue(int index, int month, long sentAt, Habit habit) {

  /** What an issue was made to show. */
  public enum Habit {
    USUAL(10, 200, 4),
    /** Sent to addresses that had been bought. */
    OLD_ADDRESSES(200, 200, 4),
    /** Opened by machines that fetch pictures ahead, hardly by people. */
    MACHINES(10, 850, 4),
    /** Many opt out. */
    DRIVES_AWAY(10, 200, 90);

    private final int bounced;
    private final int machineOpened;
    private final int unsubscribed;

    Habit(int bounced, int machineOpened, int unsubscribed) {
      this.bounced = bounced;
      this.machineOpened = machineOpened;
      this.unsubscribed = unsubscribed;
    }

    /** Of a thousand mails. */
    int bounced() {
      return bounced;
    }

    int machineOpened() {
      return machineOpened;
    }

    int unsubscribed() {
      return unsubscribed;
    }
  }

  /** Such as {@code N-2024-02}. */
  public String id() {
    return "N-" + Timeline.monthName(month);
  }

  public String title() {
    return "Newsletter " + Timeline.monthName(month);
  }
}
