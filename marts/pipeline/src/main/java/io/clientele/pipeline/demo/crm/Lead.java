package io.clientele.pipeline.demo.crm;

import io.clientele.pipeline.demo.acquisition.Tag;
import io.clientele.pipeline.demo.ads.Click;
import io.clientele.pipeline.demo.draw.Timeline;
import org.jspecify.annotations.Nullable;

/** Somebody who filled in a form; {@code closedAt} is when the outcome was known. */
public record Lead(
    int index,
    int person,
    long at,
    Tag tag,
    @Nullable Click click,
    int owner,
    Outcome outcome,
    long closedAt) {

  /** What became of a lead. */
  public enum Outcome {
    CONVERTED("Converted"),
    BOUGHT_ONLINE("Closed - Bought Online"),
    UNQUALIFIED("Unqualified"),
    NURTURED("Nurturing");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }
  }

  public boolean isConvertedAt(long moment) {
    return outcome == Outcome.CONVERTED && closedAt <= moment;
  }

  /** The status that the lead had at a moment. */
  public String statusAt(long moment) {
    if (closedAt <= moment) {
      return outcome.label;
    }
    boolean isFresh = moment - at < Timeline.SECONDS_PER_DAY;
    return isFresh ? "Open - Not Contacted" : "Working - Contacted";
  }
}
