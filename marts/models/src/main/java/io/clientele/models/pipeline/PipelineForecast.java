package io.clientele.models.pipeline;

import io.clientele.models.numeric.SeededRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the open deals of one pipeline will bring in each of the coming months, from 1,000 possible
 * futures. Deals that are yet to be created are not in it.
 *
 * <p>The draws of a deal depend on its id alone, so one deal more or less leaves those of the
 * others as they are, and the order of deals does not matter.
 */
public final class PipelineForecast {
  private static final int DRAWS = 1000;

  private PipelineForecast() {}

  /**
   * One month of the futures.
   *
   * @param month counted from the month of today, 0
   * @param expected the mean
   * @param low80 what 9 of 10 futures reach
   * @param high80 what 9 of 10 futures do not exceed
   */
  public record Month(int month, double expected, double low80, double high80) {}

  /** The months from the one of {@code today} on. */
  public static List<Month> of(
      List<OpenDeal> deals, PipelineHistory history, LocalDate today, int months) {
    double[][] won = new double[months][DRAWS];
    deals.stream()
        .sorted(Comparator.comparing(OpenDeal::dealId))
        .forEach(deal -> draw(deal, history, today, won));
    List<Month> made = new ArrayList<>(months);
    for (int month = 0; month < months; month++) {
      made.add(month(month, won[month]));
    }
    return made;
  }

  private static void draw(
      OpenDeal deal, PipelineHistory history, LocalDate today, double[][] won) {
    SeededRandom random = SeededRandom.of(deal.dealId());
    PipelineHistory.Futures futures = history.futures(deal);
    LocalDate firstOfMonth = today.withDayOfMonth(1);
    for (int draw = 0; draw < DRAWS; draw++) {
      long days = futures.draw(random);
      if (days >= 0) {
        LocalDate end = today.plusDays(days).withDayOfMonth(1);
        long month = ChronoUnit.MONTHS.between(firstOfMonth, end);
        if (month < won.length) {
          won[(int) month][draw] += deal.amount();
        }
      }
    }
  }

  private static Month month(int month, double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double sum = Arrays.stream(sorted).sum();
    return new Month(month, sum / DRAWS, sorted[DRAWS / 10 - 1], sorted[DRAWS - DRAWS / 10]);
  }
}
