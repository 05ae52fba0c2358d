package io.clientele.models.forecast.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Observations of one measure, in any order, with the calendar they lie on.
 *
 * @param id name of the series; it is repeated in every result
 * @param frequency calendar and season
 * @param observations what was seen; several in one period add up
 * @param gaps what a missing period means
 * @param lastCompletePeriod number of the last period that is over; later observations are left out
 *     and earlier missing ones are gaps. Null: the series ends with its last observation
 */
public record TimeSeries(
    String id,
    Frequency frequency,
    List<Observation> observations,
    GapRule gaps,
    @Nullable Long lastCompletePeriod) {

  private static final Comparator<Observation> BY_PERIOD =
      Comparator.comparingLong(Observation::period).thenComparingDouble(Observation::value);

  /** Sorts the observations, so that their order never matters. */
  public TimeSeries {
    observations = observations.stream().sorted(BY_PERIOD).toList();
  }

  /**
   * A series of dated periods whose gaps are zero. A date stands for the period that contains it.
   *
   * @throws IllegalArgumentException when there are not as many dates as values
   */
  public static TimeSeries dated(
      String id, Frequency frequency, List<LocalDate> periodStarts, double[] values) {
    if (periodStarts.size() != values.length) {
      throw new IllegalArgumentException(
          "Series "
              + id
              + " has "
              + periodStarts.size()
              + " periods and "
              + values.length
              + " values; give one value per period");
    }
    List<Observation> observations = new ArrayList<>(values.length);
    for (int row = 0; row < values.length; row++) {
      observations.add(new Observation(frequency.indexOf(periodStarts.get(row)), values[row]));
    }
    return new TimeSeries(id, frequency, observations, GapRule.ZERO, null);
  }

  /** A series without dates whose values follow each other without gap, numbered from 1. */
  public static TimeSeries numbered(String id, int seasonLength, double... values) {
    List<Observation> observations = new ArrayList<>(values.length);
    for (int row = 0; row < values.length; row++) {
      observations.add(new Observation(row + 1L, values[row]));
    }
    return new TimeSeries(id, Frequency.numbered(seasonLength), observations, GapRule.ZERO, null);
  }

  /** The same series, with another meaning of a missing period. */
  public TimeSeries withGaps(GapRule rule) {
    return new TimeSeries(id, frequency, observations, rule, lastCompletePeriod);
  }

  /** The same series, ending with the period that contains {@code day}. */
  public TimeSeries completeThrough(LocalDate day) {
    return completeThrough(frequency.indexOf(day));
  }

  /** The same series, ending with the period of this number. */
  public TimeSeries completeThrough(long period) {
    return new TimeSeries(id, frequency, observations, gaps, period);
  }
}
