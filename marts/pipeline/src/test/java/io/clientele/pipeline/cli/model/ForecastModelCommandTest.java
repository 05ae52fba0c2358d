package io.clientele.pipeline.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.pipeline.fixture.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastModelCommandTest {
  @TempDir Path folder;

  private Clientele.Ended forecast(String rows, String frequency, String... more)
      throws IOException {
    Path in = folder.resolve("in.csv");
    Files.writeString(in, "series_id,period,value\n" + rows);
    String[] always = {"model", "forecast", "--in", in.toString(), "--frequency", frequency};
    String[] all = java.util.Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return Clientele.run(all);
  }

  private static String months(String id, int count) {
    StringBuilder rows = new StringBuilder();
    for (int month = 0; month < count; month++) {
      rows.append(id)
          .append(',')
          .append(LocalDate.of(2022, 1, 15).plusMonths(month))
          .append(',')
          .append(100 + month + 10 * (month % 12 == 11 ? 3 : month % 4))
          .append('\n');
    }
    return rows.toString();
  }

  @Test
  void writesOneRowForEachSeriesAndPeriodAheadWithOrderedLimits() throws IOException {
    Path out = folder.resolve("out.csv");
    Clientele.Ended ended =
        forecast(months("b", 48) + months("a", 60), "monthly", "--horizon", "3", "--out", "" + out);

    assertThat(ended.exitCode()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0))
        .isEqualTo("series_id,horizon,forecast,low_80,high_80,low_95,high_95,model");
    assertThat(lines).hasSize(7);
    assertThat(lines.subList(1, 7))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("b,1", "b,2", "b,3", "a,1", "a,2", "a,3");
    for (String line : lines.subList(1, 7)) {
      String[] cells = line.split(",");
      assertThat(Double.parseDouble(cells[5])).isLessThanOrEqualTo(Double.parseDouble(cells[3]));
      assertThat(Double.parseDouble(cells[3])).isLessThanOrEqualTo(Double.parseDouble(cells[2]));
      assertThat(Double.parseDouble(cells[2])).isLessThanOrEqualTo(Double.parseDouble(cells[4]));
      assertThat(Double.parseDouble(cells[4])).isLessThanOrEqualTo(Double.parseDouble(cells[6]));
    }
  }

  @Test
  void orderOfRowsChangesNothing() throws IOException {
    String rows = months("a", 48);
    List<String> lines = new java.util.ArrayList<>(rows.lines().toList());
    java.util.Collections.reverse(lines);

    String once = forecast(rows, "monthly", "--horizon", "6").out();
    String again = forecast(String.join("\n", lines) + "\n", "monthly", "--horizon", "6").out();

    assertThat(again).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({"yearly", "quarterly", "monthly", "weekly", "daily", "hourly", "13", "1"})
  void takesNumberedPeriodsForEveryFrequency(String frequency) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int period = 1; period <= 60; period++) {
      rows.append("x,").append(period).append(',').append(50 + period % 7 + period).append('\n');
    }

    Clientele.Ended ended = forecast(rows.toString(), frequency, "--horizon", "2");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines()).hasSize(3);
  }

  @Test
  void takesHoursOfTheDay() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int hour = 0; hour < 24 * 8; hour++) {
      rows.append("calls,")
          .append(LocalDate.of(2026, 1, 1).atStartOfDay().plusHours(hour))
          .append(',')
          .append(hour % 24)
          .append('\n');
    }

    Clientele.Ended ended = forecast(rows.toString(), "hourly", "--horizon", "24");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out().lines().skip(1).map(line -> line.split(",")[2]))
        .hasSize(24)
        .startsWith("0", "1", "2");
  }

  @Test
  void tellsEveryMistakeInOneGo() throws IOException {
    Clientele.Ended ended =
        forecast("a,2026-01-01,1\na,x,2\na,2026-02-01,\na,7,3\n", "monthly", "--horizon", "2");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .contains("line 3: period is 'x'. Write a day such as 2026-02-28.")
        .contains("line 4: value is ''.")
        .contains("line 5: period is '7'. Series a begins with a day; give all of its periods");
  }

  @Test
  void refusesAnUnknownFrequencyAndHorizon() throws IOException {
    assertThat(forecast("a,1,1\n", "fortnightly", "--horizon", "2").err())
        .contains("Frequency 'fortnightly' is unknown; use yearly");
    Clientele.Ended none = forecast("a,1,1\n", "monthly", "--horizon", "0");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--horizon is 0; give 1 or more.");
  }

  @Test
  void saysWhichSeriesItKnowsTooLittleOf() throws IOException {
    Clientele.Ended ended = forecast("a,1,1\n" + "b,1,2\nb,2,3\n", "yearly", "--horizon", "1");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.err()).contains("2 series: too_short");
    assertThat(ended.out()).contains("b,1,3,,,,,");
  }
}
