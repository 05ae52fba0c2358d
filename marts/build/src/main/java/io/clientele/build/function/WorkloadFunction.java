package io.clientele.build.function;

import io.clientele.lakehouse.engine.GroupedFunction;
import io.clientele.lakehouse.table.Column;
import io.clientele.lakehouse.table.ColumnType;
import io.clientele.models.workload.ContactDay;
import io.clientele.models.workload.HourForecast;
import io.clientele.models.workload.Workload;
import io.clientele.models.workload.WorkloadForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the contacts of each hour of the week of one queue.
 *
 * <p>In: source, queue, day, hour (null for a day that is only to be known of), contact_count. Out:
 * one row per hour of the week that brought a contact; where too little is known without what it is
 * expected to bring, and the reason as its status.
 */
final class WorkloadFunction implements GroupedFunction {
  private static final long serialVersionUID = 1L;
  private static final List<Column> OUTPUT =
      List.of(
          Column.of("source", ColumnType.TEXT),
          Column.of("queue", ColumnType.TEXT),
          Column.of("weekday", ColumnType.BIGINT),
          Column.of("hour", ColumnType.BIGINT),
          Column.of("week_count", ColumnType.BIGINT),
          Column.of("contact_count", ColumnType.BIGINT),
          Column.of("expected_contacts", ColumnType.DOUBLE),
          Column.of("low_80", ColumnType.BIGINT),
          Column.of("high_80", ColumnType.BIGINT),
          Column.of("replayed_count", ColumnType.BIGINT),
          Column.of("held_count", ColumnType.BIGINT),
          Column.of("status", ColumnType.TEXT));

  @Override
  public List<Column> output() {
    return OUTPUT;
  }

  @Override
  public List<List<@Nullable Object>> apply(List<List<@Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, List<Long>> days = new TreeMap<>();
    for (List<@Nullable Object> row : rows) {
      List<Long> hours =
          days.computeIfAbsent(
              Values.date(row.get(2)), day -> new ArrayList<>(Collections.nCopies(24, 0L)));
      if (row.get(3) != null) {
        hours.set((int) Values.number(row.get(3)), Values.number(row.get(4)));
      }
    }
    WorkloadForecast forecast =
        Workload.of(
            days.entrySet().stream()
                .map(day -> new ContactDay(day.getKey(), day.getValue()))
                .toList());
    Object source = rows.get(0).get(0);
    Object queue = rows.get(0).get(1);
    List<List<@Nullable Object>> made = new ArrayList<>();
    forecast.hours().forEach(hour -> made.add(row(source, queue, hour, forecast)));
    return made;
  }

  private static List<@Nullable Object> row(
      @Nullable Object source,
      @Nullable Object queue,
      HourForecast hour,
      WorkloadForecast forecast) {
    boolean isTold = forecast.reason().isEmpty();
    return Arrays.<@Nullable Object>asList(
        source,
        queue,
        (long) hour.weekday(),
        (long) hour.hour(),
        (long) hour.days(),
        hour.contacts(),
        isTold ? hour.expected() : null,
        isTold ? hour.low() : null,
        isTold ? hour.high() : null,
        forecast.replayed(),
        forecast.held(),
        forecast.reason().orElse("ok"));
  }
}
