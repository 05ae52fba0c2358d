package io.clientele.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.schedule.CronExpression;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Our reading of five fields against Quartz's of the same times, where Quartz can say them. */
class CronAgainstQuartzTest {
  private static final int EXPRESSIONS = 300;

  private final Random random = new Random(42);

  private String field(int least, int most) {
    int a = least + random.nextInt(most - least + 1);
    int b = least + random.nextInt(most - least + 1);
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf(a);
      case 1 -> Math.min(a, b) + "-" + Math.max(a, b);
      case 2 -> a + "," + b;
      case 3 -> "*/" + (1 + random.nextInt(Math.max(1, most / 3)));
      default -> "*";
    };
  }

  @Test
  void sameTimesInUtc() throws ParseException {
    for (int i = 0; i < EXPRESSIONS; i++) {
      String time = field(0, 59) + " " + field(0, 23);
      String month = field(1, 12);
      String day = field(1, 28);
      org.quartz.CronExpression quartz =
          new org.quartz.CronExpression("0 " + time + " " + day + " " + month + " ?");
      quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
      CronExpression ours = CronExpression.parse(time + " " + day + " " + month + " *");
      Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
      for (int step = 0; step < 20; step++) {
        Instant expected = quartz.getNextValidTimeAfter(Date.from(at)).toInstant();
        assertThat(ours.next(at, ZoneOffset.UTC)).as(ours + " after " + at).contains(expected);
        at = expected;
      }
    }
  }
}
