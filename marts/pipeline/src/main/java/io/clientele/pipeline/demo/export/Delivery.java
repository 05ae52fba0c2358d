package io.clientele.pipeline.demo.export;

import io.clientele.pipeline.demo.draw.Timeline;
import java.time.LocalDate;
import java.util.List;

/**
 * One of the four occasions on which the systems export, numbered from 1.
 *
 * <p>Every delivery brings the months since the one before; months are numbers of {@link Timeline}.
 */
public record Delivery(int number, LocalDate date, int firstMonth, int lastMonth) {
  private static final List<Delivery> ALL =
      List.of(
          delivery(1, LocalDate.of(2024, 9, 30), Timeline.FIRST_DATE),
          delivery(2, LocalDate.of(2025, 9, 30), LocalDate.of(2024, 10, 1)),
          delivery(3, LocalDate.of(2026, 6, 30), LocalDate.of(2025, 10, 1)),
          delivery(4, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 7, 1)));

  public static List<Delivery> all() {
    return ALL;
  }

  /** The delivery of a number; refuses other numbers than 1 to 4. */
  public static Delivery of(int number) {
    if (number < 1 || number > ALL.size()) {
      throw new IllegalArgumentException(
          "There is no delivery " + number + " of the sample company; give 1 to " + ALL.size());
    }
    return ALL.get(number - 1);
  }

  /** The last second that this delivery knows of, on the company's wall clock. */
  public long asOf() {
    return Timeline.at(lastDay(), Timeline.SECONDS_PER_DAY - 1);
  }

  /** The last day that this delivery knows of. */
  public int lastDay() {
    return (int) date.toEpochDay();
  }

  private static Delivery delivery(int number, LocalDate date, LocalDate from) {
    return new Delivery(
        number,
        date,
        Timeline.month((int) from.toEpochDay()),
        Timeline.month((int) date.toEpochDay()));
  }
}
