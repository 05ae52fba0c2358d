package io.clientele.lakehouse.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the company decided, and the instant that every age, window and forecast refers to.
 *
 * @param asOf the instant of the figures; facts after it are ignored
 * @param revenue {@code auto, ordered, invoiced, paid} or {@code won}
 * @param weekStarts {@code monday} or {@code sunday}
 * @param fiscalYearStarts month and day, {@code MM-dd}
 * @param lookbackDays how far back a touch can lie before what it led to
 * @param defaultModel the attribution model of figures that show one model only
 * @param workingHours when the company is open
 * @param answerWithinSeconds a call that a person takes within this time was answered in time
 */
public record Company(
    String name,
    String currency,
    ZoneId timezone,
    Instant asOf,
    String revenue,
    String weekStarts,
    String fiscalYearStarts,
    String locale,
    int lookbackDays,
    String defaultModel,
    WorkingHours workingHours,
    int answerWithinSeconds) {
  /** Until when a call is answered in time, unless the company says otherwise. */
  public static final int USUAL_ANSWER_SECONDS = 20;

  /** The as-of instant's date in the company's zone. */
  public LocalDate asOfDate() {
    return asOf.atZone(timezone).toLocalDate();
  }
}
