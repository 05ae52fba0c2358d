package io.clientele.models.forecast;

import io.clientele.models.forecast.series.TimeSeries;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Prints how many monthly series of ten years one core forecasts per second, backtest included. */
public final class ForecastSpeedMain {
  private static final int SERIES = 500;
  private static final int ROUNDS = 6;

  /** Time on the processor: what else the machine does must not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ForecastSpeedMain() {}

  public static void main(String[] arguments) {
    List<TimeSeries> months = new ArrayList<>();
    for (int seed = 0; seed < SERIES; seed++) {
      months.add(TimeSeries.numbered("s" + seed, 12, Noise.months(seed, 120)));
    }
    Forecaster forecaster = Forecaster.standard();
    for (int round = 0; round < ROUNDS; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      long points = 0;
      for (TimeSeries series : months) {
        points += forecaster.forecast(series, 12).points().size();
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf("round %d: %d points, %.0f series/s%n", round, points, SERIES / seconds);
    }
  }
}
