package io.clientele.build.release;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long releases are kept: the last 5 whole; of older ones the last of each day for 35 days and
 * the last of each month for 24 months, gold only.
 *
 * <p>The current release and those of the last hour, which readers may hold, stay whole. Days and
 * months are those of UTC.
 */
public final class Retention {
  private static final int WHOLE_RELEASES = 5;
  private static final int DAYS = 35;
  private static final int MONTHS = 24;
  private static final Duration GRACE = Duration.ofHours(1);

  private Retention() {}

  /** What becomes of a release. */
  public enum Keep {
    WHOLE,
    GOLD_ONLY,
    DROP
  }

  /** A release and when it was made. */
  public record Made(long releaseId, Instant createdAt) {}

  /** The decision for every release, by id, newest first. */
  public static Map<Long, Keep> decide(List<Made> releases, long currentId, Instant now) {
    List<Made> newestFirst =
        releases.stream().sorted(Comparator.comparingLong(Made::releaseId).reversed()).toList();
    LocalDate today = day(now);
    Set<LocalDate> days = new HashSet<>();
    Set<YearMonth> months = new HashSet<>();
    Map<Long, Keep> decisions = new LinkedHashMap<>();
    for (Made release : newestFirst) {
      LocalDate day = day(release.createdAt());
      boolean isLastOfDay = days.add(day) && !day.isBefore(today.minusDays(DAYS));
      boolean isLastOfMonth =
          months.add(YearMonth.from(day))
              && !YearMonth.from(day).isBefore(YearMonth.from(today).minusMonths(MONTHS));
      boolean isWhole =
          decisions.size() < WHOLE_RELEASES
              || release.releaseId() == currentId
              || release.createdAt().isAfter(now.minus(GRACE));
      decisions.put(
          release.releaseId(),
          isWhole ? Keep.WHOLE : isLastOfDay || isLastOfMonth ? Keep.GOLD_ONLY : Keep.DROP);
    }
    return decisions;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
