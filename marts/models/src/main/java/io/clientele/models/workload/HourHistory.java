package io.clientele.models.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * Every hour of the week over some days, and how much more its counts vary than chance makes them.
 */
final class HourHistory {
  private static final int WEEKDAYS = 7;
  private static final double HALF_A_CONTACT = 0.5;
  private static final double TENTH = 0.1;

  private final int[] days = new int[WEEKDAYS];
  private final long[] sums = new long[WEEKDAYS * ContactDay.HOURS];
  private final double[] squares = new double[WEEKDAYS * ContactDay.HOURS];
  private final double dispersion;

  HourHistory(List<ContactDay> history) {
    for (ContactDay day : history) {
      int weekday = day.date().getDayOfWeek().getValue() - 1;
      days[weekday]++;
      for (int hour = 0; hour < ContactDay.HOURS; hour++) {
        sums[weekday * ContactDay.HOURS + hour] += day.at(hour);
        squares[weekday * ContactDay.HOURS + hour] += (double) day.at(hour) * day.at(hour);
      }
    }
    this.dispersion = dispersion();
  }

  /**
   * What all hours have in common: by how much of the squared mean the variance exceeds the mean.
   *
   * <p>C. I. Bliss, A. R. G. Owen, Negative binomial distributions with a common k, Biometrika 45
   * (1958): the ratio of the sums of (variance - mean) and (squared mean - variance / n).
   */
  private double dispersion() {
    double excess = 0;
    double square = 0;
    for (int cell = 0; cell < sums.length; cell++) {
      int n = days[cell / ContactDay.HOURS];
      if (n >= 2 && sums[cell] > 0) {
        double mean = (double) sums[cell] / n;
        double variance = (squares[cell] - n * mean * mean) / (n - 1);
        excess += variance - mean;
        square += mean * mean - variance / n;
      }
    }
    return excess > 0 && square > 0 ? excess / square : 0;
  }

  boolean hasContact(int weekday, int hour) {
    return sums[(weekday - 1) * ContactDay.HOURS + hour] > 0;
  }

  /**
   * The limits take the hour's own mean for known only as far as its days tell it: half a contact
   * is added to what came, so that an hour in which none came is not taken for one in which none
   * can.
   */
  HourForecast forecast(int weekday, int hour) {
    int n = days[weekday - 1];
    long contacts = sums[(weekday - 1) * ContactDay.HOURS + hour];
    double mean = (contacts + HALF_A_CONTACT) / Math.max(1, n);
    double ofOneHour = mean + dispersion * mean * mean;
    NegativeBinomial count = new NegativeBinomial(mean, ofOneHour + ofOneHour / Math.max(1, n));
    return new HourForecast(
        weekday,
        hour,
        n,
        contacts,
        n == 0 ? 0 : (double) contacts / n,
        count.quantile(TENTH),
        count.quantile(1 - TENTH));
  }

  List<HourForecast> all() {
    List<HourForecast> all = new ArrayList<>();
    for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
      for (int hour = 0; hour < ContactDay.HOURS; hour++) {
        if (hasContact(weekday, hour)) {
          all.add(forecast(weekday, hour));
        }
      }
    }
    return all;
  }
}
