package io.clientele.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

  @Test
  void hourIsExpectedToBringItsMean() {
    WorkloadForecast forecast = Workload.of(mondays(12, week -> 3 + week % 3));

    assertThat(forecast.hours()).hasSize(1);
    HourForecast nine = forecast.hours().get(0);
    assertThat(nine.weekday()).isEqualTo(1);
    assertThat(nine.hour()).isEqualTo(9);
    assertThat(nine.expected()).isEqualTo(4.0);
    assertThat(nine.contacts()).isEqualTo(48);
  }

  @Test
  void onlyTheLastTwelveWeeksCount() {
    WorkloadForecast forecast = Workload.of(mondays(16, week -> week < 4 ? 100 : 2));

    assertThat(forecast.hours().get(0).expected()).isEqualTo(2.0);
  }

  @Test
  void tooFewWeeksTellNothingButTheReason() {
    WorkloadForecast forecast = Workload.of(mondays(5, week -> 4));

    assertThat(forecast.hours()).extracting(HourForecast::contacts).containsExactly(20L);
    assertThat(forecast.reason()).contains("5 complete weeks; a forecast needs 6");
    assertThat(Workload.of(List.of()).reason()).isPresent();
  }

  @Test
  void orderOfDaysChangesNothing() {
    List<ContactDay> days = mondays(16, week -> week * 7 % 5);
    List<ContactDay> other = new ArrayList<>(days);
    Collections.shuffle(other, new Random(1));

    assertThat(Workload.of(other)).isEqualTo(Workload.of(days));
  }

  @Test
  void quantilesArePoissonWhereNothingVariesMore() {
    NegativeBinomial poisson = new NegativeBinomial(4, 4);

    assertThat(poisson.quantile(0.1)).isEqualTo(2);
    assertThat(poisson.quantile(0.5)).isEqualTo(4);
    assertThat(poisson.quantile(0.9)).isEqualTo(7);
  }

  @Test
  void quantilesOfTheGeometricDistributionAreItsOwn() {
    NegativeBinomial geometric = new NegativeBinomial(1, 2);

    assertThat(geometric.quantile(0.5)).isZero();
    assertThat(geometric.quantile(0.74)).isEqualTo(1);
    assertThat(geometric.quantile(0.9)).isEqualTo(3);
  }

  @Test
  void limitsHoldInAboutFourOfFiveHoursThatTheyDidNotKnow() {
    long replayed = 0;
    long held = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      WorkloadForecast forecast =
          Workload.of(
              mondays(16, week -> poisson(random, 20 * Math.exp(0.3 * random.nextGaussian()))));
      replayed += forecast.replayed();
      held += forecast.held();
    }
    assertThat(replayed).isEqualTo(200 * Workload.REPLAYED_WEEKS);
    assertThat((double) held / replayed).isCloseTo(0.82, within(0.06));
  }

  private static List<ContactDay> mondays(int weeks, IntToLongFunction atNine) {
    List<ContactDay> days = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
      hours.set(9, atNine.applyAsLong(week));
      days.add(new ContactDay(MONDAY.plusWeeks(week), hours));
    }
    return days;
  }

  private static long poisson(Random random, double mean) {
    long count = 0;
    double left = Math.exp(-mean);
    for (double draw = random.nextDouble(); draw > left; draw *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
