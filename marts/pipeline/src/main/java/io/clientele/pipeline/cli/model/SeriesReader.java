package io.clientele.pipeline.cli.model;

import io.clientele.models.forecast.series.Frequency;
import io.clientele.models.forecast.series.GapRule;
import io.clientele.models.forecast.series.Observation;
import io.clientele.models.forecast.series.TimeSeries;
import io.clientele.pipeline.csv.CsvFile;
import io.clientele.pipeline.csv.CsvRow;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code series_id,period,value}. Periods are days, hours or whole numbers, one kind in a
 * series; the first row of a series says which.
 */
final class SeriesReader {
  private final Frequency frequency;
  private final GapRule gaps;
  private final Map<String, Rows> series = new LinkedHashMap<>();

  SeriesReader(Frequency frequency, GapRule gaps) {
    this.frequency = frequency;
    this.gaps = gaps;
  }

  private record Rows(boolean isNumbered, List<Observation> observations) {}

  /** The series in the order in which they come. */
  List<TimeSeries> read(CsvFile file) throws IOException {
    file.require("series_id", "period", "value").forEach(this::add);
    return series.entrySet().stream().map(each -> series(each.getKey(), each.getValue())).toList();
  }

  private void add(CsvRow row) {
    String id = row.required("series_id");
    boolean isNumber = row.required("period").matches("[+-]?\\d+");
    Rows rows = series.computeIfAbsent(id, first -> new Rows(isNumber, new ArrayList<>()));
    if (rows.isNumbered() != isNumber) {
      throw row.bad(
          "period",
          "Series "
              + id
              + " begins with "
              + (rows.isNumbered() ? "a number" : "a day")
              + "; give all of its periods alike.");
    }
    long period = isNumber ? number(row) : dated(row);
    rows.observations().add(new Observation(period, row.number("value")));
  }

  private static long number(CsvRow row) {
    try {
      return Long.parseLong(row.text("period"));
    } catch (NumberFormatException tooLong) {
      throw row.bad("period", "Write a number of at most 18 digits.");
    }
  }

  private long dated(CsvRow row) {
    if (frequency.step() != Frequency.Step.NUMBER) {
      return frequency.indexOf(row.date("period"));
    }
    if (frequency.equals(Frequency.HOURLY)) {
      return ChronoUnit.HOURS.between(LocalDate.EPOCH.atStartOfDay(), row.dateTime("period"));
    }
    throw row.bad(
        "period",
        "With a season length as --frequency periods are whole numbers; number them, or name the"
            + " calendar, like --frequency monthly.");
  }

  private TimeSeries series(String id, Rows rows) {
    Frequency own = rows.isNumbered() ? frequency.numbered() : frequency;
    return new TimeSeries(id, own, rows.observations(), gaps, null);
  }
}
