package io.clientele.connector.config;

import io.clientele.lakehouse.company.Company;
import io.clientele.lakehouse.company.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The {@code company} section as written; {@link #at} makes the company of one run of it. */
public record CompanySettings(
    String name,
    String currency,
    ZoneId timezone,
    AsOf asOf,
    String revenue,
    String weekStarts,
    String fiscalYearStarts,
    String locale,
    WorkingHours workingHours,
    int answerWithinSeconds) {

  /**
   * The company of one run.
   *
   * @param now the start of the run
   * @param asOfDate what the command line says instead of {@code as_of}, or null
   */
  public Company at(
      Instant now, @Nullable LocalDate asOfDate, int lookbackDays, String defaultModel) {
    AsOf chosen = asOfDate == null ? asOf : new AsOf(asOfDate);
    return new Company(
        name,
        currency,
        timezone,
        chosen.at(now, timezone),
        revenue,
        weekStarts,
        fiscalYearStarts,
        locale,
        lookbackDays,
        defaultModel,
        workingHours,
        answerWithinSeconds);
  }
}
