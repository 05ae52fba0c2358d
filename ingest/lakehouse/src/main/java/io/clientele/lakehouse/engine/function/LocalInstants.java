package io.clientele.lakehouse.engine.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The named function {@code instant_of(text, layouts, zone)}. */
public final class LocalInstants {
  private static final Map<String, List<Reader>> READERS = new ConcurrentHashMap<>();
  private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

  /** Reads one kind of text in a zone, or gives null. */
  private interface Reader {
    @Nullable Instant read(String text, ZoneId zone);
  }

  private LocalInstants() {}

  /**
   * Reads an instant by the layouts; white space around the text is ignored.
   *
   * <p>Without an offset in the text it is local time in {@code zone}: a time that a change to
   * summer time skips is moved forward by the gap, a time that occurs twice is the earlier one. A
   * layout without a time of day gives the start of the day.
   *
   * @param layouts separated by {@code |}: letters as in {@link
   *     java.time.format.DateTimeFormatter}, or {@code iso}, {@code epoch_seconds}, {@code
   *     epoch_millis}
   * @return null when no layout fits, and when two layouts give two different instants
   */
  public static @Nullable Instant parse(@Nullable String text, String layouts, String zone) {
    if (text == null) {
      return null;
    }
    String trimmed = text.strip();
    ZoneId in = zone(zone);
    Instant found = null;
    for (Reader reader : readers(layouts)) {
      Instant instant = reader.read(trimmed, in);
      if (instant != null && found != null && !found.equals(instant)) {
        return null;
      }
      found = instant == null ? found : instant;
    }
    return found;
  }

  /** Whether two layouts read the text as two different instants: why {@link #parse} gave null. */
  public static boolean isAmbiguous(String text, String layouts, String zone) {
    return readers(layouts).stream()
            .map(reader -> reader.read(text.strip(), zone(zone)))
            .filter(instant -> instant != null)
            .distinct()
            .count()
        > 1;
  }

  private static ZoneId zone(String zone) {
    ZoneId known = ZONES.get(zone);
    return known != null ? known : ZONES.computeIfAbsent(zone, ZoneId::of);
  }

  private static List<Reader> readers(String layouts) {
    List<Reader> known = READERS.get(layouts);
    return known != null ? known : READERS.computeIfAbsent(layouts, LocalInstants::compile);
  }

  private static List<Reader> compile(String layouts) {
    return Stream.of(layouts.split("\\|")).map(LocalInstants::reader).toList();
  }

  private static Reader reader(String layout) {
    switch (layout) {
      case "iso":
        return Instants::parse;
      case "epoch_seconds":
        return (text, zone) -> epoch(text, 1_000_000);
      case "epoch_millis":
        return (text, zone) -> epoch(text, 1_000);
      default:
        Layout compiled = Layout.compile(layout);
        return (text, zone) -> local(compiled.read(text), zone);
    }
  }

  private static @Nullable Instant local(Layout.@Nullable Reading reading, ZoneId zone) {
    if (reading == null) {
      return null;
    }
    ZoneOffset offset = reading.offset();
    return offset != null ? reading.local().toInstant(offset) : at(reading.local(), zone);
  }

  /**
   * The offset before a change serves both: it moves skipped times forward and takes the earlier.
   */
  static Instant at(LocalDateTime local, ZoneId zone) {
    return local.toInstant(zone.getRules().getOffset(local));
  }

  private static @Nullable Instant epoch(String text, long microsPerUnit) {
    if (text.isEmpty() || text.length() > 14 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    try {
      return Instant.EPOCH.plus(
          Math.multiplyExact(Long.parseLong(text), microsPerUnit),
          java.time.temporal.ChronoUnit.MICROS);
    } catch (ArithmeticException | DateTimeException tooFar) {
      return null;
    }
  }
}
