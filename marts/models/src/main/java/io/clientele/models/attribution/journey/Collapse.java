package io.clientele.models.attribution.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How often a channel counts that was met several times. */
public enum Collapse {
  /** Every touch counts. */
  NONE,
  /** Touches of one channel that follow each other count once, as the first of them. */
  EXPOSURE,
  /** Only the first touch of each channel counts. */
  FIRST;

  List<Touch> apply(List<Touch> touches) {
    if (this == NONE) {
      return touches;
    }
    List<Touch> kept = new ArrayList<>();
    Set<String> met = new HashSet<>();
    String before = null;
    for (Touch touch : touches) {
      boolean isRepeated =
          this == FIRST ? !met.add(touch.channel()) : touch.channel().equals(before);
      if (!isRepeated) {
        kept.add(touch);
      }
      before = touch.channel();
    }
    return kept;
  }
}
