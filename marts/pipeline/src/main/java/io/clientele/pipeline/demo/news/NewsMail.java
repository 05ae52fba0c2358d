package io.clientele.pipeline.demo.news;

import io.clientele.pipeline.demo.draw.Timeline;

/** What became of an issue at one person: moments, or {@link Timeline#NEVER}. */
public record NewsMail(
    Issue issue,
    int person,
    boolean isBounced,
    long machineOpenedAt,
    long openedAt,
    long clickedAt,
    long unsubscribedAt) {

  public boolean isOpened() {
    return openedAt != Timeline.NEVER;
  }

  public boolean isClicked() {
    return clickedAt != Timeline.NEVER;
  }

  public boolean isUnsubscribed() {
    return unsubscribedAt != Timeline.NEVER;
  }

  /** Only a machine opened it. */
  public boolean isMachineOpenedOnly() {
    return machineOpenedAt != Timeline.NEVER && !isOpened();
  }
}
