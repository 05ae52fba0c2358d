package io.clientele.models.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.models.forecast.ForecastPoint;
import io.clientele.models.forecast.Forecaster;
import io.clientele.models.forecast.series.TimeSeries;
import io.clientele.models.numeric.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Adding up does not cost accuracy: shops with seasons, forecast from several points of the past.
 */
class ReconciledAccuracyTest {
  private static final int MEMBERS = 6;
  private static final int MONTHS = 60;
  private static final int HORIZON = 6;
  private static final int ORIGINS = 4;

  /** Members of unlike size with a trend and a season of their own and 15 % of noise. */
  private static double[][] members(int shop) {
    SeededRandom random = SeededRandom.of("shop " + shop);
    double[][] members = new double[MEMBERS][MONTHS];
    for (double[] member : members) {
      double size = 1000 * Math.exp(random.normal());
      double growth = 0.01 * random.normal();
      double swing = 0.4 * random.uniform();
      double peak = 12 * random.uniform();
      for (int month = 0; month < MONTHS; month++) {
        double season = 1 + swing * Math.cos(2 * Math.PI * (month - peak) / 12);
        double noise = Math.exp(0.15 * random.normal());
        member[month] = size * Math.exp(growth * month) * season * noise;
      }
    }
    return members;
  }

  private static double[] sums(double[][] members) {
    double[] sums = new double[MONTHS];
    for (double[] member : members) {
      for (int month = 0; month < MONTHS; month++) {
        sums[month] += member[month];
      }
    }
    return sums;
  }

  private static List<ForecastPoint> forecast(String id, double[] values, int origin) {
    return Forecaster.standard()
        .forecast(TimeSeries.numbered(id, 12, Arrays.copyOf(values, origin)), HORIZON)
        .points();
  }

  private static BaseForecast base(String id, ForecastPoint point) {
    Double high = point.high80();
    return new BaseForecast(id, point.forecast(), high == null ? null : high - point.forecast());
  }

  /** Sums of absolute errors, of models and reconciled ones, for the total and for the members. */
  private static final class Errors {
    private double baseTotal;
    private double reconciledTotal;
    private double baseMembers;
    private double reconciledMembers;

    void add(int shop, int origin) {
      double[][] members = members(shop);
      double[] sums = sums(members);
      List<ForecastPoint> total = forecast("total", sums, origin);
      List<List<ForecastPoint>> parts = new ArrayList<>();
      for (int member = 0; member < MEMBERS; member++) {
        parts.add(forecast("m" + member, members[member], origin));
      }
      for (int step = 0; step < HORIZON; step++) {
        List<BaseForecast> bases = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
          bases.add(base("m" + member, parts.get(member).get(step)));
        }
        CoherentForecasts made =
            Reconciliation.of(base("total", total.get(step)), Map.of("member", bases));
        baseTotal += Math.abs(total.get(step).forecast() - sums[origin + step]);
        reconciledTotal += Math.abs(made.total() - sums[origin + step]);
        for (int member = 0; member < MEMBERS; member++) {
          double actual = members[member][origin + step];
          baseMembers += Math.abs(bases.get(member).value() - actual);
          reconciledMembers += Math.abs(made.parts().get("member").get("m" + member) - actual);
        }
      }
    }
  }

  @Test
  void totalGainsAndMembersLoseNothing() {
    Errors errors = new Errors();
    for (int shop = 0; shop < 5; shop++) {
      for (int origin = 0; origin < ORIGINS; origin++) {
        errors.add(shop, MONTHS - HORIZON - 3 * origin);
      }
    }

    assertThat(errors.reconciledTotal).isLessThan(errors.baseTotal);
    assertThat(errors.reconciledMembers).isLessThan(errors.baseMembers);
  }
}
