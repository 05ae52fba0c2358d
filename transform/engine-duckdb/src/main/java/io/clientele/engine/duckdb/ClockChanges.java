package io.clientele.engine.duckdb;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Near which days the clocks of a zone change, as a text of one {@code 0} or {@code 1} per day from
 * 1970 on. The first and the last day stand for all before and after; they are {@code 1}.
 */
final class ClockChanges {
  /** To the end of 2199. */
  static final int DAYS = (int) LocalDate.of(2200, 1, 1).toEpochDay();

  /** A local day and the same day in UTC differ by one at most; one more is left as a margin. */
  private static final int MARGIN = 2;

  private static final Map<String, String> BY_ZONE = new ConcurrentHashMap<>();

  private ClockChanges() {}

  /** An unknown zone has no steady day. */
  static String of(String zone) {
    return BY_ZONE.computeIfAbsent(zone, ClockChanges::days);
  }

  private static String days(String zone) {
    char[] days = new char[DAYS];
    try {
      ZoneRules rules = ZoneId.of(zone).getRules();
      Arrays.fill(days, '0');
      days[0] = '1';
      days[DAYS - 1] = '1';
      Instant end = LocalDate.ofEpochDay(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
      ZoneOffsetTransition change = rules.nextTransition(Instant.EPOCH.minusSeconds(1));
      while (change != null && change.getInstant().isBefore(end)) {
        int day = (int) Math.floorDiv(change.getInstant().getEpochSecond(), 86_400L);
        Arrays.fill(days, Math.max(0, day - MARGIN), Math.min(DAYS, day + MARGIN + 1), '1');
        change = rules.nextTransition(change.getInstant());
      }
    } catch (DateTimeException unknown) {
      Arrays.fill(days, '1');
    }
    return new String(days);
  }
}
