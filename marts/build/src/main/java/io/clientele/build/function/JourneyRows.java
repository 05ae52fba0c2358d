package io.clientele.build.function;

import io.clientele.models.attribution.journey.Conversion;
import io.clientele.models.attribution.journey.Stage;
import io.clientele.models.attribution.journey.StageReached;
import io.clientele.models.attribution.journey.Touch;
import io.clientele.models.attribution.journey.TouchLog;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one customer's rows say, sorted into touches, stages and conversions of two kinds. */
final class JourneyRows {
  /** Stands for a channel that the source does not tell. */
  static final String UNKNOWN = "(unknown)";

  private final List<Touch> touches = new ArrayList<>();
  private final List<StageReached> stages = new ArrayList<>();
  private final List<Conversion> sales = new ArrayList<>();
  private final List<Conversion> leads = new ArrayList<>();
  private final Map<String, Met> met = new HashMap<>();
  private final Map<String, Won> won = new HashMap<>();
  private final Instant asOf;
  private final int lookbackDays;

  /** What is told of a touch beside its credit. */
  record Met(
      LocalDate date,
      @Nullable String channel,
      @Nullable String campaign,
      @Nullable String keywordId,
      @Nullable String clickId) {}

  /** What is told of a conversion. */
  record Won(
      String kind,
      LocalDate date,
      boolean isAcquisition,
      @Nullable BigDecimal revenue,
      @Nullable BigDecimal margin) {}

  JourneyRows(List<List<@Nullable Object>> rows) {
    List<@Nullable Object> any = rows.get(0);
    this.asOf = endOf(Values.date(any.get(13)));
    this.lookbackDays = (int) Values.number(any.get(14));
    rows.forEach(this::add);
  }

  private void add(List<@Nullable Object> row) {
    String customer = Values.text(row.get(0));
    String kind = Values.text(row.get(1));
    String key = Values.text(row.get(2));
    LocalDate date = Values.date(row.get(4));
    Instant at = within(date, (Long) row.get(3));
    switch (kind) {
      case "touch" -> addTouch(customer, key, date, at, row);
      case "lead_created" -> stages.add(new StageReached(customer, at, Stage.LEAD));
      case "deal_created" -> stages.add(new StageReached(customer, at, Stage.DEAL));
      default -> addConversion(customer, kind, key, date, row);
    }
  }

  private void addTouch(
      String customer, String key, LocalDate date, Instant at, List<@Nullable Object> row) {
    String channel = (String) row.get(5);
    String keywordId = (String) row.get(7);
    String credited = keywordId != null ? keywordId : channel != null ? channel : UNKNOWN;
    boolean isPaid = Boolean.TRUE.equals(row.get(9));
    touches.add(new Touch(customer, at, credited, 0, key, isPaid));
    met.put(key, new Met(date, channel, (String) row.get(6), keywordId, (String) row.get(8)));
  }

  private void addConversion(
      String customer, String kind, String key, LocalDate date, List<@Nullable Object> row) {
    BigDecimal revenue = (BigDecimal) row.get(11);
    BigDecimal margin = (BigDecimal) row.get(12);
    boolean isAcquisition = Boolean.TRUE.equals(row.get(10));
    won.put(key, new Won(kind, date, isAcquisition, revenue, margin));
    double value = revenue == null ? 0 : revenue.doubleValue();
    // A touch of the day of the conversion counts, so the conversion stands at the day's end.
    (kind.equals("lead") ? leads : sales).add(new Conversion(key, customer, endOf(date), value));
  }

  TouchLog ofSales() {
    return new TouchLog(touches, stages, sales);
  }

  TouchLog ofLeads() {
    return new TouchLog(touches, stages, leads);
  }

  boolean hasTouches() {
    return !touches.isEmpty();
  }

  Met met(Touch touch) {
    return Objects.requireNonNull(met.get(touch.touchId()));
  }

  Won won(Conversion conversion) {
    return Objects.requireNonNull(won.get(conversion.conversionId()));
  }

  Instant asOf() {
    return asOf;
  }

  int lookbackDays() {
    return lookbackDays;
  }

  /** An instant on the scale of business dates: never before its date's begin or behind its end. */
  private static Instant within(LocalDate date, @Nullable Long seconds) {
    long begin = date.toEpochDay() * 86_400;
    long asTold = seconds == null ? begin : seconds;
    return Instant.ofEpochSecond(Math.max(begin, Math.min(begin + 86_399, asTold)));
  }

  private static Instant endOf(LocalDate date) {
    return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + 86_399);
  }
}
