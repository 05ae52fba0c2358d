package io.clientele.lakehouse.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a run was started. */
public enum Why {
  @JsonProperty("by_hand")
  BY_HAND,
  /** Its time had come. */
  @JsonProperty("schedule")
  SCHEDULE,
  /** Its time had passed while nobody was there to start it. */
  @JsonProperty("catch_up")
  CATCH_UP,
  /** The attempt before it failed in a way that can pass by itself. */
  @JsonProperty("retry")
  RETRY;

  /** Its name in files, such as {@code catch_up}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
