package io.clientele.pipeline.bench.truth;

import io.clientele.models.forecast.Forecaster;
import io.clientele.models.forecast.series.TimeSeries;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/** How many monthly series of ten years one core forecasts in a second, backtests included. */
final class SpeedCheck implements TruthCheck {
  private static final int MONTHS = 120;
  private static final int HORIZON = 12;
  private static final int WARM_UP = 60;
  private static final int SERIES = 200;
  private static final double LEAST = 50;

  @Override
  public String name() {
    return "speed of forecasting";
  }

  @Override
  public String needs() {
    return "";
  }

  @Override
  public void check(Path data, Path work, Consumer<TruthFigure> found) {
    forecast(WARM_UP, 1);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    forecast(SERIES, 2);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    found.accept(TruthFigure.atLeast("monthly series a CPU second", SERIES / seconds, LEAST));
  }

  private static void forecast(int count, long seed) {
    Random random = new Random(seed);
    Forecaster forecaster = Forecaster.standard();
    for (int series = 0; series < count; series++) {
      double[] values = new double[MONTHS];
      double level = 100;
      for (int month = 0; month < MONTHS; month++) {
        level += random.nextGaussian() + 0.3;
        values[month] =
            level * (1 + 0.2 * Math.sin(Math.PI * month / 6)) + 5 * random.nextGaussian();
      }
      forecaster.forecast(TimeSeries.numbered("series " + series, 12, values), HORIZON);
    }
  }
}
