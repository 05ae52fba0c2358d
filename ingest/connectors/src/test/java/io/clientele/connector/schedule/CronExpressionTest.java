package io.clientele.connector.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronExpressionTest {
  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

  private static List<String> next(String cron, String afterLocal, ZoneId zone, int count) {
    CronExpression expression = CronExpression.parse(cron);
    Instant at = LocalDateTime.parse(afterLocal).atZone(zone).toInstant();
    List<String> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at = expression.next(at, zone).orElseThrow();
      times.add(at.atZone(zone).toOffsetDateTime().toString());
    }
    return times;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 3 * * *       | 2026-03-02T02:59 | 2026-03-02T03:00",
        "0 3 * * *       | 2026-03-02T03:00 | 2026-03-03T03:00",
        "30 4 * * 1      | 2026-03-02T04:30 | 2026-03-09T04:30",
        "30 4 * * mon    | 2026-03-02T04:29 | 2026-03-02T04:30",
        "0 0 * * 7       | 2026-03-02T00:00 | 2026-03-08T00:00",
        "0 0 * * SUN     | 2026-03-02T00:00 | 2026-03-08T00:00",
        "*/20 8-10 * * * | 2026-03-02T10:40 | 2026-03-03T08:00",
        "5,50 */6 * * *  | 2026-03-02T06:05 | 2026-03-02T06:50",
        "0 12 1-7/3 * *  | 2026-03-04T12:00 | 2026-03-07T12:00",
        "0 0 29 2 *      | 2026-03-01T00:00 | 2028-02-29T00:00",
        "0 0 29 2 *      | 2096-03-01T00:00 | 2104-02-29T00:00",
        "0 0 31 * *      | 2026-03-31T00:00 | 2026-05-31T00:00",
        "0 0 1 jan-mar *  | 2026-03-01T00:00 | 2027-01-01T00:00"
      })
  void nextTimeIsTheFirstAfter(String cron, String after, String expected) {
    assertThat(next(cron, after, ZoneOffset.UTC, 1)).containsExactly(expected + "Z");
  }

  @Test
  void eitherDayIsEnoughWhereBothAreGiven() {
    assertThat(next("0 0 13 * 5", "2026-03-06T00:00", ZoneOffset.UTC, 4))
        .containsExactly(
            "2026-03-13T00:00Z", "2026-03-20T00:00Z", "2026-03-27T00:00Z", "2026-04-03T00:00Z");
  }

  @Test
  void timeThatDoesNotExistComesAtTheChangeOfClocks() {
    assertThat(next("30 2 * * *", "2026-03-28T03:00", BUDAPEST, 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void timeThatExistsTwiceComesOnce() {
    assertThat(next("30 2 * * *", "2026-10-24T03:00", BUDAPEST, 2))
        .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
  }

  @Test
  void everyHourComesThroughBothChanges() {
    assertThat(next("0 * * * *", "2026-10-25T01:00", BUDAPEST, 3))
        .containsExactly(
            "2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00");
    assertThat(next("*/30 * * * *", "2026-03-29T01:30", BUDAPEST, 2))
        .containsExactly("2026-03-29T03:00+02:00", "2026-03-29T03:30+02:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 25 * * *    | has a mistake: hour: 25 is not from 0 to 23",
        "60 3 0 13 8   | has a mistake: minute: 60 is not from 0 to 59; day of the month: 0 is not"
            + " from 1 to 31; month: 13 is not from 1 to 12; weekday: 8 is not from 0 to 7",
        "0 3 * * mo    | has a mistake: weekday: 'mo' is not a number and no name like mon",
        "0 3 * * fri-mon | has a mistake: weekday: 'fri-mon' runs backwards; write two parts with a"
            + " comma",
        "5/15 * * * *  | has a mistake: minute: '5/15' is no step; write it like */15 or 8-18/2",
        "*/0 * * * *   | has a mistake: minute: the step '0' is not a whole number above 0",
        "1,,2 * * * *  | has a mistake: minute: '' is not a number",
        "1-2-3 * * * * | has a mistake: minute: '1-2-3' is no range; write it like 0-59",
        "0 3 * *       | has not five fields",
        "@daily        | has not five fields",
        "0 0 31 2,4 *  | never comes: no month has such a day"
      })
  void mistakeIsNamedWithItsField(String cron, String message) {
    assertThatThrownBy(() -> CronExpression.parse(cron)).hasMessage(message);
  }
}
