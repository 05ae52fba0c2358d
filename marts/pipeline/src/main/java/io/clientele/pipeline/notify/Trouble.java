package io.clientele.pipeline.notify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Something that is wrong.
 *
 * @param subject the schedule, or {@code source/stream}
 * @param detail what is wrong with it, the same words as long as nothing changes
 */
public record Trouble(Kind kind, String subject, String detail) {

  /** What can be wrong. */
  public enum Kind {
    @JsonProperty("run_failed")
    RUN_FAILED,
    /** A stream that used to come does not. */
    @JsonProperty("source_late")
    SOURCE_LATE,
    /** A stream that is configured never came. */
    @JsonProperty("source_missing")
    SOURCE_MISSING;

    String words() {
      return this == RUN_FAILED
          ? "schedule"
          : name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("source", "stream");
    }
  }

  boolean isAboutTheSameAs(Trouble other) {
    return kind == other.kind && subject.equals(other.subject);
  }

  /** One line. */
  @Override
  public String toString() {
    return kind.words() + " " + subject + ": " + detail;
  }
}
