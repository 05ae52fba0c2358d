package io.clientele.connector.config;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** {@code now}, or a date; a date means the end of that day in the company's zone. */
public record AsOf(@Nullable LocalDate date) {
  /** The start of the run. */
  public static final AsOf NOW = new AsOf(null);

  /** Reads {@code now} or {@code yyyy-MM-dd}. */
  public static AsOf parse(String text) {
    return text.equals("now") ? NOW : new AsOf(LocalDate.parse(text));
  }

  /** The instant that is meant; {@code now} is asked for only when no date was given. */
  public Instant at(Instant now, ZoneId zone) {
    return date == null
        ? now
        : date.plusDays(1).atStartOfDay(zone).toInstant().minus(Duration.ofNanos(1000));
  }
}
