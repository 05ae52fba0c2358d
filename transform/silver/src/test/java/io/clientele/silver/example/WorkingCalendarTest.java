package io.clientele.silver.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.lakehouse.company.Opening;
import io.clientele.lakehouse.company.WorkingHours;
import io.clientele.lakehouse.engine.Engine;
import io.clientele.lakehouse.lake.Lake;
import io.clientele.testkit.TwoEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the company of an example is open, day by day, on every engine. */
class WorkingCalendarTest {
  @TempDir Path folder;
  private TwoEngines engines;

  @BeforeEach
  void open() {
    engines = TwoEngines.in(folder);
  }

  @AfterEach
  void close() {
    engines.close();
  }

  @Test
  void usualWeekIsOpenFromNineToFiveByTheCompanysClock() throws IOException {
    make(WorkingHours.USUAL);

    assertThat(days("2026-03-27", "2026-03-30"))
        .containsExactly(
            "2026-03-27 2026-03-27T08:00:00Z 2026-03-27T16:00:00Z",
            "2026-03-28 null null",
            "2026-03-29 null null",
            "2026-03-30 2026-03-30T07:00:00Z 2026-03-30T15:00:00Z");
    assertThat(secondsBetween("2026-03-23", "2026-03-30")).isEqualTo(5 * 8 * 3600L);
  }

  @Test
  void nightsOfTheClockChangeAreOpenAsLongAsTheyLast() throws IOException {
    make(everyDay("00:00-24:00"));
    assertThat(secondsBetween("2025-10-26", "2025-10-27")).isEqualTo(25 * 3600L);
    assertThat(secondsBetween("2026-03-29", "2026-03-30")).isEqualTo(23 * 3600L);
    assertThat(secondsBetween("2026-03-30", "2026-03-31")).isEqualTo(24 * 3600L);
  }

  @Test
  void shiftOverTheClockChangeIsAnHourLongerOrShorter() throws IOException {
    make(everyDay("01:00-05:00"));
    assertThat(secondsBetween("2025-10-26", "2025-10-27")).isEqualTo(5 * 3600L);
    assertThat(secondsBetween("2026-03-29", "2026-03-30")).isEqualTo(3 * 3600L);
  }

  @Test
  void holidayIsClosed() throws IOException {
    LocalDate friday = LocalDate.parse("2026-05-01");
    make(WorkingHours.of(WorkingHours.USUAL.week(), List.of(friday)));

    assertThat(days("2026-05-01", "2026-05-01")).containsExactly("2026-05-01 null null");
    assertThat(secondsBetween("2026-04-27", "2026-05-04")).isEqualTo(4 * 8 * 3600L);
  }

  @Test
  void companyThatNeverOpensHasNoOpenSecond() throws IOException {
    make(WorkingHours.of(Map.of(), List.of()));

    assertThat(secondsBetween("1990-01-01", "2028-12-31")).isZero();
  }

  private static WorkingHours everyDay(String opening) {
    Map<DayOfWeek, Opening> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, Opening.parse(opening));
    }
    return WorkingHours.of(week, List.of());
  }

  private void make(WorkingHours hours) throws IOException {
    Example example = Example.named("people");
    for (Engine engine : engines.engines()) {
      new SilverLake(engine, new Lake(engines.lake(engine)))
          .run(example.deliver(engine), example.company(hours));
    }
  }

  private List<String> days(String first, String last) {
    return engines
        .rows(
            "select day, opens_at, closes_at from silver.calendar_day where day between date '"
                + first
                + "' and date '"
                + last
                + "'")
        .stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
        .sorted()
        .toList();
  }

  private long secondsBetween(String first, String last) {
    List<List<Object>> rows =
        engines.rows(
            "select max(open_seconds_before) - min(open_seconds_before) from silver.calendar_day"
                + " where day in (date '"
                + first
                + "', date '"
                + last
                + "')");
    return ((Number) rows.get(0).get(0)).longValue();
  }
}
